package gangju.indicator.rule;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.formula.Expression;
import gangju.indicator.formula.Step;
import gangju.indicator.remark.Note;
import gangju.model.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A total over a period: what has come about so far against a path from zero. Each day is counted once, though it may
 * be in a year's figure and in one of several years. A missing year makes the sum a least value.
 */
record TotalRule() implements TargetRule {
    static final TotalRule RULE = new TotalRule();

    @Override
    public Ruling judge(Case question, Margins margins) {
        var promise = question.promise();
        var value = promise.value();
        if (value == null) {
            return Ruling.Refused.because(Note.of("no-value"));
        }
        if (demand(promise, value, margins) == null) {
            return Ruling.Refused.because(Note.of("operator-not-for-type", promise.operator(), promise.type()));
        }
        return switch (promise.kind()) {
            case FLOW, EVENT -> promise.perYear() ? yearly(question, margins) : added(question, margins, value);
            case CUMULATIVE -> counted(question, margins, value);
            case STOCK, RATE, RANK -> Ruling.Refused.because(Note.of("kind-not-additive", "@kind." + promise.kind()));
        };
    }

    private static @Nullable Aim demand(Promise promise, BigDecimal value, Margins margins) {
        var operator = promise.operator();
        if (operator == Operator.INCREASE_BY) {
            return Aim.atLeast(value, false, false);
        }
        if (operator == Operator.RANGE) {
            return promise.high() == null ? null : Aim.within(value, promise.high(), promise.direction());
        }
        return Aim.of(operator, value, margins.around(value, promise.unit()), promise.direction());
    }

    private static Aim aim(Promise promise, BigDecimal value, Margins margins) {
        var aim = demand(promise, value, margins);
        if (aim == null) {
            throw new IllegalStateException("a total without an aim");
        }
        return aim;
    }

    /** So much in each year: the latest year decides, earlier ones are told. */
    private static Ruling yearly(Case question, Margins margins) {
        var years = question.readings().stream()
                .filter(reading -> reading.period().shape() == ReferencePeriod.Shape.YEAR)
                .toList();
        if (years.isEmpty()) {
            return Ruling.Refused.because(Note.of("no-year-figure"));
        }
        var of = new Case(
                question.promise(),
                question.window(),
                Optional.empty(),
                Optional.empty(),
                years,
                List.of(),
                List.of(),
                question.curve(),
                question.method(),
                question.over());
        Function<Margins, Aim> aims = any -> {
            var aim = aim(of.promise(), value(of.promise()), any);
            return new Aim(
                    aim.floor(),
                    aim.ceiling(),
                    aim.strict(),
                    aim.centre(),
                    true,
                    false,
                    aim.overFrom(),
                    aim.underFrom());
        };
        return Levels.judge("total.yearly", of, margins, aims, List.of());
    }

    private static BigDecimal value(Promise promise) {
        var value = promise.value();
        if (value == null) {
            throw new IllegalStateException("a total without a value");
        }
        return value;
    }

    private static Ruling added(Case question, Margins margins, BigDecimal value) {
        var start = question.window().start();
        if (start == null) {
            return Ruling.Refused.because(Note.of("no-period"));
        }
        var tiling = Tiling.of(question.readings(), start, question.promise().unit());
        if (tiling.isEmpty()) {
            return Ruling.Refused.because(Note.of("no-year-figure"));
        }
        var tiles = tiling.get().tiles();
        boolean negative = tiles.stream().anyMatch(tile -> tile.value().signum() < 0);
        var missing = tiling.get().missing();
        var notes = new ArrayList<>(tiling.get().notes());
        if (!missing.isEmpty()) {
            notes.add(Note.of("years-missing", missing));
            if (negative) {
                return new Ruling.Refused(Note.of("years-missing", missing), List.of());
            }
        }
        Expression sum = of(tiles.getFirst().value());
        for (var tile : tiles.subList(1, tiles.size())) {
            sum = sum.plus(of(tile.value()));
        }
        var step = Step.of("sum", sum);
        var extent = missing.isEmpty()
                ? tiling.get().extent()
                : new Extent(tiling.get().extent().low(), null);
        return found(question, margins, value, new Sum(step, extent, tiles, notes), start.minusDays(1));
    }

    /** What is counted since a fixed day, less what was counted before. */
    private static Ruling counted(Case question, Margins margins, BigDecimal value) {
        var start = question.window().start();
        if (start == null) {
            return Ruling.Refused.because(Note.of("no-period"));
        }
        var latest = question.latest();
        var before = question.base()
                .flatMap(Base::reading)
                .filter(reading -> !reading.end().isAfter(start));
        if (before.isEmpty()) {
            var step = Step.of("sum", of(latest.value()));
            var notes = List.of(Note.of("counted-from-start"));
            return found(
                    question,
                    margins,
                    value,
                    new Sum(step, latest.extent(), List.of(latest), notes),
                    start.minusDays(1));
        }
        if (question.broken().isPresent()) {
            return Ruling.Refused.because(question.broken().get());
        }
        var base = before.get();
        var step = Step.of("sum", of(latest.value()).minus(of(base.value())));
        var extent = latest.extent().map(end -> end.subtract(base.value()));
        var notes = List.of(Note.of(
                "base-subtracted",
                base.period(),
                base.value(),
                question.promise().unit()));
        return found(question, margins, value, new Sum(step, extent, List.of(base, latest), notes), start.minusDays(1));
    }

    private record Sum(Step step, Extent extent, List<Reading> inputs, List<Note> notes) {}

    private static Ruling found(Case question, Margins margins, BigDecimal value, Sum sum, LocalDate before) {
        var end = sum.inputs().getLast().end();
        var zero = new Base(BigDecimal.ZERO, Extent.exact(BigDecimal.ZERO), before, Optional.empty());
        var fromZero = new Case(
                question.promise(),
                question.window(),
                Optional.of(zero),
                Optional.empty(),
                question.readings(),
                List.of(),
                question.points(),
                question.curve(),
                question.method(),
                question.over());
        var path =
                Approach.path(fromZero, Path.Curve.LINEAR, Optional.of(new Path.Knot(before, BigDecimal.ZERO)), value);
        boolean settled = question.isSettled(end);
        var share = settled ? BigDecimal.ONE : part(path, end, value);
        Function<Margins, Aim> aims = any -> {
            var aim = aim(question.promise(), value, any);
            return aim.ceiling() == null ? aim : capped(aim, share);
        };
        var approach = new Approach(
                fromZero, end, path, aims, any -> BigDecimal.ZERO, false, Standing.of(fromZero, end, path));
        var result = sum.step().result();
        var latest = sum.inputs().getLast();
        return new Ruling.Found(
                "total." + path.shape(),
                sum.extent(),
                result,
                question.promise().unit(),
                sum.inputs(),
                new Ruling.LocalEnd(end, settled),
                List.of(sum.step()),
                approach,
                total -> latest.value().add(total.subtract(result)),
                sum.extent().high() == null ? null : next(question, approach, margins, latest, result),
                sum.notes());
    }

    /** The part of the total that the path wants by then. */
    private static BigDecimal part(Path path, LocalDate end, BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ONE
                : path.at(end).map(required -> required.over(of(value)).value()).orElse(BigDecimal.ONE);
    }

    /** No more than the part of the whole that time has used up; whether it is kept shows in the end. */
    private static Aim capped(Aim aim, BigDecimal share) {
        var ceiling = aim.ceiling() == null ? null : aim.ceiling().multiply(share);
        var floor = aim.floor() == null ? null : aim.floor().multiply(share);
        return new Aim(floor, ceiling, aim.strict(), aim.centre().multiply(share), true, false, null, null);
    }

    private static Ruling.@Nullable Next next(
            Case question, Approach approach, Margins margins, Reading latest, BigDecimal soFar) {
        var next = Levels.next(question, latest, approach, margins);
        if (next == null || approach.aim(margins).ceiling() != null) {
            return null;
        }
        return new Ruling.Next(next.period(), next.value().subtract(soFar).max(BigDecimal.ZERO));
    }

    @Override
    public Shapes shapes(Operator operator) {
        return Shapes.ANY;
    }
}
