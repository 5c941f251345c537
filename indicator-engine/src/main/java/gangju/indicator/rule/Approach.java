package gangju.indicator.rule;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.formula.Expression;
import gangju.indicator.formula.Step;
import gangju.indicator.method.ProgressMethod;
import gangju.indicator.method.ProgressMethod.Marks;
import gangju.indicator.remark.Note;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value held against a path to a target: what is required by now, and how much less is still near.
 *
 * <p>Where the target is to be kept, was met from the start, or is so near the base that no movement can be told from
 * tolerance, what is required is the target itself, and near is who misses it by no more than the tolerance.
 *
 * @param aims what is demanded, by tolerance
 * @param isShort whether the way is shorter than the tolerance in force, however wide a verdict is tried
 * @param standing what the path says of the day, computed once
 * @param least the smallest distance that counts as near, in the unit; zero where there is none
 */
record Approach(
        Case question,
        LocalDate day,
        Path path,
        Function<Margins, Aim> aims,
        Function<Margins, BigDecimal> least,
        boolean isShort,
        Standing standing)
        implements Ruling.Yardstick {

    static Approach to(Case question, LocalDate day, Path.Curve curve, Function<Margins, Aim> aims, Margins margins) {
        var aim = aims.apply(margins);
        var path = path(question, curve, question.base().map(Approach::knot), aim.centre());
        var tolerance = margins.around(aim.centre(), question.promise().unit());
        boolean isShort = question.base().isPresent()
                && aim.centre().subtract(question.base().get().value()).abs().compareTo(tolerance) <= 0;
        return new Approach(
                question, day, path, aims, any -> BigDecimal.ZERO, isShort, Standing.of(question, day, path));
    }

    Approach atLeastNear(Function<Margins, BigDecimal> distance) {
        return new Approach(question, day, path, aims, distance, isShort, standing);
    }

    private static Path.Knot knot(Base base) {
        return new Path.Knot(base.day(), base.value());
    }

    /** From the base over the plan's points to the target. */
    static Path path(Case question, Path.Curve curve, Optional<Path.Knot> base, BigDecimal centre) {
        var due = question.window().due();
        var knots = new ArrayList<Path.Knot>(question.points().size() + 2);
        base.filter(knot -> knot.day().isBefore(due)).ifPresent(knots::add);
        for (var point : question.points()) {
            boolean later =
                    knots.isEmpty() || point.day().isAfter(knots.getLast().day());
            if (later && !point.day().isAfter(due)) {
                knots.add(point);
            }
        }
        if (!knots.isEmpty() && knots.getLast().day().isBefore(due)) {
            knots.add(new Path.Knot(due, centre));
        }
        return new Path(knots, question.curve() == null ? curve : question.curve());
    }

    @Override
    public Aim aim(Margins margins) {
        return aims.apply(margins);
    }

    @Override
    public Ladder ladder(Margins margins) {
        var aim = aim(margins);
        return Ladder.of(
                aim.floor() == null ? null : side(aim, aim.floor(), 1, margins),
                aim.ceiling() == null ? null : side(aim, aim.ceiling(), -1, margins));
    }

    /** @param sign 1 for a floor, −1 for a ceiling */
    private Ladder.Side side(Aim aim, BigDecimal limit, int sign, Margins margins) {
        if (isSettled()) {
            return new Ladder.Side(limit, aim.strict(), null, limit);
        }
        var near = limit.subtract(distance(aim, margins).multiply(BigDecimal.valueOf(sign)));
        if (aim.keeps()) {
            return new Ladder.Side(limit, aim.strict(), null, near);
        }
        if (noPath().isPresent()) {
            return new Ladder.Side(limit, aim.strict(), null, null);
        }
        if (isHeld(limit, sign)) {
            var required = standing.required().map(Step::result).orElse(limit);
            var least = sign > 0 ? required.min(limit) : required.max(limit);
            var distance = distance(aim, margins).multiply(BigDecimal.valueOf(sign));
            return new Ladder.Side(limit, aim.strict(), least, least.subtract(distance));
        }
        var marks = marks(margins);
        return marks == null
                ? new Ladder.Side(limit, aim.strict(), null, null)
                : new Ladder.Side(limit, aim.strict(), marks.onCourse(), marks.atRisk());
    }

    private BigDecimal distance(Aim aim, Margins margins) {
        return margins.around(aim.centre(), question.promise().unit()).max(least.apply(margins));
    }

    /** Whether there is no way to go on that side: met from the start, or too short to tell. */
    private boolean isHeld(BigDecimal limit, int sign) {
        var base = question.base();
        return base.isEmpty() || isShort || limit.compareTo(base.get().value()) * sign <= 0;
    }

    private @Nullable Marks marks(Margins margins) {
        return standing.way().flatMap(way -> method(margins).marks(way)).orElse(null);
    }

    private ProgressMethod method(Margins margins) {
        return ProgressMethod.withProgress(question.method(), margins.progress());
    }

    private boolean isSettled() {
        return question.isSettled(day);
    }

    @Override
    public Optional<Note> noPath() {
        return standing.noPath();
    }

    @Override
    public List<Step> steps(Margins margins, BigDecimal nominal) {
        var aim = aim(margins);
        var steps = new ArrayList<Step>(5);
        boolean isFloor = aim.ceiling() == null || aim.floor() != null && nominal.compareTo(aim.centre()) < 0;
        var limit = isFloor ? aim.floor() : aim.ceiling();
        if (limit == null) {
            throw new IllegalStateException("an aim without limits");
        }
        if (limit.compareTo(aim.centre()) != 0) {
            var distance = of(aim.centre().subtract(limit).abs());
            var centre = of(aim.centre());
            steps.add(Step.of("limit", isFloor ? centre.minus(distance) : centre.plus(distance)));
        }
        var against = limit;
        if (!isSettled() && !aim.keeps() && noPath().isEmpty()) {
            if (standing.required().isPresent()) {
                var step = standing.required().get();
                steps.add(step);
                standing.way().ifPresent(way -> steps.addAll(method(margins).steps(way, nominal)));
                against = isFloor ? step.result().min(limit) : step.result().max(limit);
            }
        }
        steps.add(Step.of("gap", of(nominal).minus(of(against))));
        return steps;
    }

    @Override
    public Optional<BigDecimal> required(Margins margins, LocalDate on) {
        return Optional.ofNullable(needed(margins, on));
    }

    @Override
    public @Nullable BigDecimal tolerance(Margins margins) {
        var aim = aim(margins);
        boolean around =
                aim.overFrom() != null || aim.underFrom() != null || aim.floor() != null && aim.ceiling() != null;
        if (around || aim.keeps() && !isSettled()) {
            return margins.tolerance(question.promise().unit());
        }
        return isSettled() || noPath().isPresent() ? null : BigDecimal.ONE.subtract(margins.progress());
    }

    /** The least that the next figure must be, on the side from which the target is approached. */
    @Nullable
    BigDecimal needed(Margins margins, LocalDate next) {
        var aim = aim(margins);
        var limit = aim.floor() != null ? aim.floor() : aim.ceiling();
        if (limit == null || !aim.keeps() && noPath().isPresent()) {
            return null;
        }
        var required = aim.keeps() ? Optional.<Expression>empty() : path.at(next);
        if (required.isEmpty()) {
            return limit;
        }
        var value = required.get().value();
        return aim.floor() != null ? value.min(limit) : value.max(limit);
    }
}
