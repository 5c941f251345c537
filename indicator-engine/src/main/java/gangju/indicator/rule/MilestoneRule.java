package gangju.indicator.rule;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.formula.Step;
import gangju.indicator.remark.Note;
import gangju.model.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens by a date. Its figures are 1 from the day on which it has happened, and less before; parts of
 * it count only against steps that the plan gives.
 */
record MilestoneRule() implements TargetRule {
    static final MilestoneRule RULE = new MilestoneRule();

    @Override
    public Ruling judge(Case question, Margins margins) {
        var happened = question.readings().stream()
                .filter(reading -> reading.value().compareTo(BigDecimal.ONE) >= 0)
                .findFirst();
        boolean inTime = happened.isPresent()
                && !happened.get().end().isAfter(question.window().due());
        var latest = happened.orElseGet(question::latest);
        boolean stepped = !question.points().isEmpty();
        if (happened.isEmpty() && !question.over() && !stepped) {
            return Ruling.Refused.because(Note.of("event-open", latest.period()));
        }
        boolean decided = inTime
                || question.over()
                        && (happened.isPresent()
                                || latest.end().equals(question.window().due())
                                || latest.end().isAfter(question.window().due()));
        if (happened.isEmpty() && question.over() && !decided && !stepped) {
            return Ruling.Refused.because(Note.of("event-unknown", latest.period()));
        }
        var notes = happened.isPresent() && !inTime
                ? List.of(
                        Note.of("happened-late", latest.end(), question.window().due()))
                : List.<Note>of();
        return found(question, latest, happened.isPresent() && !inTime, decided, notes);
    }

    private static Ruling found(Case question, Reading latest, boolean late, boolean decided, List<Note> notes) {
        var worth = late ? BigDecimal.ZERO : latest.value();
        var path = Approach.path(question, Path.Curve.STEPPED, Optional.empty(), BigDecimal.ONE);
        var required = decided
                ? BigDecimal.ONE
                : path.at(latest.end()).map(step -> step.value()).orElse(BigDecimal.ONE);
        return new Ruling.Found(
                "milestone.stepped",
                Extent.exact(worth),
                worth,
                question.promise().unit(),
                List.of(latest),
                new Ruling.LocalEnd(latest.end(), decided),
                List.of(Step.of("actual", of(worth))),
                new Done(required, decided),
                UnaryOperator.identity(),
                null,
                notes);
    }

    /** Held against the step that the plan wants by now. */
    private record Done(BigDecimal required, boolean decided) implements Ruling.Yardstick {
        @Override
        public Aim aim(Margins margins) {
            return Aim.atLeast(BigDecimal.ONE, false, false);
        }

        @Override
        public Ladder ladder(Margins margins) {
            var near = decided ? BigDecimal.ONE : required.multiply(margins.progress());
            return Ladder.of(new Ladder.Side(BigDecimal.ONE, false, required, near), null);
        }

        @Override
        public List<Step> steps(Margins margins, BigDecimal nominal) {
            return List.of(
                    Step.of("required", of(required)),
                    Step.of("gap", of(nominal).minus(of(required))));
        }

        @Override
        public Optional<Note> noPath() {
            return Optional.empty();
        }

        @Override
        public @Nullable BigDecimal tolerance(Margins margins) {
            return decided ? null : BigDecimal.ONE.subtract(margins.progress());
        }
    }

    @Override
    public Shapes shapes(Operator operator) {
        return Shapes.ANY;
    }
}
