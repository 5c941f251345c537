package gangju.indicator.rule;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.Unit;
import gangju.indicator.formula.Expression;
import gangju.indicator.formula.Step;
import gangju.indicator.remark.Note;
import gangju.indicator.rule.Averages.Average;
import gangju.model.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A growth in %, as a yearly average or over the whole period. Levels decide where base and figure can be compared,
 * else published growths chained from the first year on, else a published average; whichever reaches further, and all
 * are shown. An average so far must be what is promised for the end, which is a path in equal factors.
 */
record GrowthRule() implements TargetRule {
    static final GrowthRule RULE = new GrowthRule();
    private static final Unit PERCENT = Unit.of("%");

    @Override
    public Ruling judge(Case question, Margins margins) {
        var promise = question.promise();
        if (promise.value() == null || promise.operator() == Operator.RANGE && promise.high() == null) {
            return Ruling.Refused.because(Note.of("no-value"));
        }
        var aim = aim(question, margins);
        if (aim == null) {
            return Ruling.Refused.because(Note.of("operator-not-for-type", promise.operator(), promise.type()));
        }
        if (!isPossible(aim.floor()) || !isPossible(aim.ceiling())) {
            return Ruling.Refused.because(Note.of("growth-impossible", promise.value()));
        }
        var averages = new Averages(question);
        var all = averages.all();
        return all.isEmpty() ? refusal(question) : found(question, margins, averages, all);
    }

    private static boolean isPossible(@Nullable BigDecimal growth) {
        return growth == null || Averages.isPossible(growth);
    }

    private static Ruling refusal(Case question) {
        var base = question.base();
        boolean hasLevels = !question.readings().isEmpty();
        if (hasLevels && question.broken().isPresent()) {
            return new Ruling.Refused(question.broken().get(), List.of(Note.of("growths-missing")));
        }
        if (hasLevels && base.isPresent() && base.get().value().signum() <= 0) {
            return Ruling.Refused.because(Note.of(
                    "base-not-positive", base.get().value(), question.promise().unit()));
        }
        return new Ruling.Refused(Note.of("no-base"), List.of(Note.of("growths-missing")));
    }

    private static Ruling found(Case question, Margins margins, Averages averages, List<Average> all) {
        var used = all.getFirst();
        for (var other : all) {
            used = other.end().isAfter(used.end()) ? other : used;
        }
        var steps = new ArrayList<Step>(4);
        for (var other : all) {
            if (other != used) {
                steps.add(other.step());
            }
        }
        steps.add(used.step());
        var yardstick = new Pace(question, question.isSettled(used.end()), used.months(), whole(question, used));
        return new Ruling.Found(
                "growth." + used.step().name().substring("growth-".length()),
                used.extent(),
                used.step().result(),
                PERCENT,
                used.inputs(),
                new Ruling.LocalEnd(used.end(), question.isSettled(used.end())),
                steps,
                yardstick,
                used.toFigure(),
                next(question, margins, averages, used, yardstick),
                notes(question, margins, all, used, yardstick));
    }

    /** Months from the base to the date. */
    private static long whole(Case question, Average used) {
        return used.months()
                + Math.max(
                        0,
                        Averages.months(used.end(), question.window().period().end()));
    }

    private static List<Note> notes(Case question, Margins margins, List<Average> all, Average used, Pace pace) {
        var notes = new ArrayList<Note>();
        if (!question.growths().isEmpty() && question.growths().getLast().end().isAfter(used.end())) {
            notes.add(Note.of(
                    "growths-gap", used.end(), question.growths().getLast().period()));
        }
        for (var other : all) {
            boolean sameEnd = other != used && other.end().equals(used.end());
            var apart = other.step().result().subtract(used.step().result()).abs();
            if (sameEnd && apart.compareTo(margins.rounding()) > 0) {
                var ladder = pace.ladder(margins);
                boolean decides = !ladder.grade(other.extent()).equals(ladder.grade(used.extent()));
                notes.add(Note.of(
                        decides ? "growths-decide" : "growths-differ",
                        "@step." + used.step().name(),
                        used.step().result(),
                        "@step." + other.step().name(),
                        other.step().result()));
            }
        }
        return notes;
    }

    private static Ruling.@Nullable Next next(
            Case question, Margins margins, Averages averages, Average used, Pace pace) {
        var following = Levels.following(
                used.inputs().getLast().period(), question.window().period());
        var aim = pace.aim(margins);
        var limit = aim.floor() == null ? aim.ceiling() : aim.floor();
        if (following.isEmpty() || limit == null) {
            return null;
        }
        var wanted = pace.required(limit, used.months() + 12).value();
        return new Ruling.Next(following.get(), averages.neededAfter(used, wanted));
    }

    private static @Nullable Aim aim(Case question, Margins margins) {
        var promise = question.promise();
        var value = promise.value();
        var high = promise.high();
        if (value == null) {
            return null;
        }
        return switch (promise.operator()) {
            case INCREASE_BY -> Aim.atLeast(value, false, false);
            case DECREASE_BY -> Aim.atMost(value.negate(), false, false);
            case RANGE -> high == null ? null : Aim.within(value.min(high), value.max(high), promise.direction());
            default -> Aim.of(promise.operator(), value, margins.around(value, PERCENT), promise.direction());
        };
    }

    /**
     * Growth so far against the growth that is promised.
     *
     * @param done months from the base
     * @param whole months from base to date
     */
    private record Pace(Case question, boolean settled, long done, long whole) implements Ruling.Yardstick {
        @Override
        public Aim aim(Margins margins) {
            var aim = GrowthRule.aim(question, margins);
            if (aim == null) {
                throw new IllegalStateException("a growth without an aim");
            }
            return question.promise().perYear() ? aim.openToTheEnd() : aim;
        }

        @Override
        public Ladder ladder(Margins margins) {
            var aim = aim(margins);
            return Ladder.of(
                    aim.floor() == null ? null : side(aim.floor(), aim.strict(), 1, margins),
                    aim.ceiling() == null ? null : side(aim.ceiling(), aim.strict(), -1, margins));
        }

        private Ladder.Side side(BigDecimal limit, boolean strict, int sign, Margins margins) {
            if (settled) {
                return new Ladder.Side(limit, strict, null, limit);
            }
            var required = required(limit, done).value();
            var part = required.multiply(margins.progress());
            boolean isBehind = part.compareTo(required) * sign < 0;
            var distance = margins.around(limit, PERCENT).multiply(BigDecimal.valueOf(sign));
            return new Ladder.Side(limit, strict, required, isBehind ? part : required.subtract(distance));
        }

        /** By year, the growth itself; in all, what equal factors would have made of it by then. */
        Expression required(BigDecimal limit, long months) {
            if (question.promise().perYear() || months >= whole) {
                return of(limit);
            }
            var factor = of(1).plus(of(limit).over(of(100)));
            return factor.power(of(months).over(of(whole))).minus(of(1)).times(of(100));
        }

        @Override
        public Optional<BigDecimal> required(Margins margins, LocalDate day) {
            var aim = aim(margins);
            var limit = aim.floor() == null ? aim.ceiling() : aim.floor();
            var base = question.base();
            if (limit == null || base.isEmpty() || base.get().value().signum() <= 0) {
                return Optional.empty();
            }
            long months = Averages.months(base.get().day(), day);
            if (months < 0) {
                return Optional.empty();
            }
            var rate = of(1).plus(of(required(limit, months).value()).over(of(100)));
            var factor = question.promise().perYear() ? rate.power(Averages.years(months)) : rate;
            return Optional.of(of(base.get().value()).times(factor).value());
        }

        @Override
        public List<Step> steps(Margins margins, BigDecimal nominal) {
            var aim = aim(margins);
            boolean isFloor = aim.ceiling() == null || aim.floor() != null && nominal.compareTo(aim.centre()) < 0;
            var limit = isFloor ? aim.floor() : aim.ceiling();
            if (limit == null) {
                throw new IllegalStateException("an aim without limits");
            }
            var steps = new ArrayList<Step>(3);
            if (limit.compareTo(aim.centre()) != 0) {
                var distance = of(aim.centre().subtract(limit).abs());
                steps.add(Step.of(
                        "limit",
                        isFloor
                                ? of(aim.centre()).minus(distance)
                                : of(aim.centre()).plus(distance)));
            }
            var against = limit;
            if (!settled && !question.promise().perYear()) {
                var required = Step.of("required", required(limit, done));
                steps.add(required);
                against = required.result();
            }
            steps.add(Step.of("gap", of(nominal).minus(of(against))));
            return steps;
        }

        @Override
        public Optional<Note> noPath() {
            return Optional.empty();
        }

        @Override
        public @Nullable BigDecimal tolerance(Margins margins) {
            var aim = aim(margins);
            boolean around =
                    aim.overFrom() != null || aim.underFrom() != null || aim.floor() != null && aim.ceiling() != null;
            if (around) {
                return margins.tolerance(PERCENT);
            }
            return settled ? null : BigDecimal.ONE.subtract(margins.progress());
        }
    }

    @Override
    public Shapes shapes(Operator operator) {
        return Shapes.PERIOD;
    }
}
