package gangju.indicator.rule;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.Direction;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.formula.Step;
import gangju.indicator.remark.Note;
import gangju.model.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What rules have in common that hold the latest value itself against an aim. */
final class Levels {
    private Levels() {}

    /** What a promise demands of a value by its operator and direction; a refusal where they make no demand. */
    static Ruling byOperator(String name, Case question, Margins margins, Direction direction) {
        var promise = question.promise();
        var value = promise.value();
        if (value == null) {
            return Ruling.Refused.because(Note.of("no-value"));
        }
        var way = way(question, direction, value);
        if (Aim.of(promise.operator(), value, BigDecimal.ZERO, way) == null) {
            return Ruling.Refused.because(Note.of("operator-not-for-type", promise.operator(), promise.type()));
        }
        boolean guessed = way != direction;
        var notes = guessed ? List.of(Note.of("direction-assumed", "@direction." + way)) : List.<Note>of();
        return judge(name, question, margins, goal(promise.operator(), promise, value, way), notes);
    }

    private static Function<Margins, Aim> goal(Operator operator, Promise promise, BigDecimal value, Direction way) {
        return margins -> {
            var aim = Aim.of(operator, value, margins.around(value, promise.unit()), way);
            if (aim == null) {
                throw new IllegalStateException("no aim for " + operator);
            }
            return aim;
        };
    }

    /** An indicator without a good direction is meant to go from its base to the target. */
    private static Direction way(Case question, Direction direction, BigDecimal value) {
        var operator = question.promise().operator();
        boolean open = operator == Operator.EQ
                || operator == Operator.REACH
                || operator == Operator.ABOUT
                || operator == Operator.REACH_ABOUT;
        if (direction != Direction.NONE || !open) {
            return direction;
        }
        boolean falls =
                question.base().isPresent() && question.base().get().value().compareTo(value) > 0;
        return falls ? Direction.DOWN : Direction.UP;
    }

    static Ruling judge(String name, Case question, Margins margins, Function<Margins, Aim> aims, List<Note> notes) {
        return judge(name, question, margins, approach(question, margins, aims, Path.Curve.LINEAR), notes, List.of());
    }

    static Approach approach(Case question, Margins margins, Function<Margins, Aim> aims, Path.Curve curve) {
        var end = question.latest().end();
        return Approach.to(question, end, curve, aims, margins);
    }

    /** @param first steps that lead to the aim */
    static Ruling judge(
            String name, Case question, Margins margins, Approach approach, List<Note> notes, List<Step> first) {
        var latest = question.latest();
        var steps = new ArrayList<>(first);
        steps.add(Step.of("actual", of(latest.value())));
        var said = new ArrayList<>(notes);
        if (approach.path().isBent()) {
            said.add(Note.of("path-linear-instead"));
        }
        said.addAll(breaches(question, approach.aim(margins)));
        return new Ruling.Found(
                name + "."
                        + (approach.aim(margins).keeps()
                                ? "hold"
                                : approach.path().shape()),
                latest.extent(),
                latest.value(),
                question.promise().unit(),
                List.of(latest),
                new Ruling.LocalEnd(latest.end(), question.isSettled(latest.end())),
                steps,
                approach,
                UnaryOperator.identity(),
                next(question, latest, approach, margins),
                said);
    }

    static Ruling.@Nullable Next next(Case question, Reading latest, Approach approach, Margins margins) {
        var period = following(latest.period(), question.window().period());
        if (period.isEmpty()) {
            return null;
        }
        var due = question.window().due();
        LocalDate end = period.get().end().isAfter(due) ? due : period.get().end();
        var value = approach.needed(margins, end);
        return value == null ? null : new Ruling.Next(period.get(), value);
    }

    /** The period after one, of the length of the last; empty after the last. */
    static Optional<ReferencePeriod> following(ReferencePeriod period, ReferencePeriod last) {
        var start = period.end().plusDays(1);
        boolean irregular =
                period.shape() == ReferencePeriod.Shape.SPAN || period.shape() == ReferencePeriod.Shape.YEAR_TO_DATE;
        var next = new ReferencePeriod(start, irregular ? last.length() : period.length());
        return next.end().isAfter(last.end()) ? Optional.empty() : Optional.of(next);
    }

    /** Earlier periods in which what was to be kept was not. */
    private static List<Note> breaches(Case question, Aim aim) {
        if (!aim.keeps() || question.readings().size() < 2) {
            return List.of();
        }
        var ladder = Ladder.of(
                aim.floor() == null ? null : new Ladder.Side(aim.floor(), aim.strict(), null, aim.floor()),
                aim.ceiling() == null ? null : new Ladder.Side(aim.ceiling(), aim.strict(), null, aim.ceiling()));
        var notes = new ArrayList<Note>();
        for (var reading : question.readings().subList(0, question.readings().size() - 1)) {
            var grade = ladder.grade(reading.extent());
            if (grade.isPresent() && grade.get() != Grade.MET) {
                notes.add(Note.of(
                        "breach-earlier",
                        reading.period(),
                        reading.value(),
                        question.promise().unit()));
            }
        }
        return notes;
    }
}
