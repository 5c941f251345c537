package gangju.indicator.rule;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.formula.Expression;
import gangju.indicator.formula.Step;
import gangju.indicator.remark.Note;
import gangju.model.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Up or down from the base by an amount (万人, 个百分点) or by a share of it (%). Where the amount is meant for each year, by
 * as many times the amount as there are years from base to date.
 */
record ChangeRule() implements TargetRule {
    static final ChangeRule RULE = new ChangeRule();

    /** What follows from the base: the aim, the steps to it, and what to say. */
    record Goal(Aim aim, List<Step> steps, List<Note> notes) {}

    @Override
    public Ruling judge(Case question, Margins margins) {
        var promise = question.promise();
        var operator = promise.operator();
        if (promise.value() == null) {
            return Ruling.Refused.because(Note.of("no-value"));
        }
        if (operator != Operator.INCREASE_BY && operator != Operator.DECREASE_BY) {
            return Ruling.Refused.because(Note.of("operator-not-for-type", operator, promise.type()));
        }
        boolean relative = isRelative(promise);
        if (!relative && amount(promise, promise.value()) == null) {
            return Ruling.Refused.because(Note.of("target-unit", promise.stated(), promise.unit()));
        }
        if (relative
                && question.base().isPresent()
                && question.base().get().value().signum() <= 0) {
            return Ruling.Refused.because(
                    Note.of("base-not-positive", question.base().get().value(), promise.unit()));
        }
        return fromBase("change", question, margins, Path.Curve.LINEAR, base -> goal(question, base, relative));
    }

    /** Any rule for which the target itself follows from the base. */
    static Ruling fromBase(String name, Case question, Margins margins, Path.Curve curve, Function<Base, Goal> goals) {
        var base = question.base();
        if (question.broken().isPresent()) {
            return Ruling.Refused.because(question.broken().get());
        }
        if (base.isEmpty()) {
            return Ruling.Refused.because(Note.of("no-base"));
        }
        if (!base.get().day().isBefore(question.latest().end())) {
            return Ruling.Refused.because(Note.of("base-not-earlier", base.get().day()));
        }
        if (name.equals("multiple") && base.get().value().signum() <= 0) {
            return Ruling.Refused.because(Note.of(
                    "base-not-positive", base.get().value(), question.promise().unit()));
        }
        var goal = goals.apply(base.get());
        var approach = Levels.approach(question, margins, any -> goal.aim(), curve);
        return Levels.judge(name, question, margins, approach, goal.notes(), goal.steps());
    }

    private static boolean isRelative(Promise promise) {
        return promise.stated().isShare();
    }

    /** In the unit of the figures. */
    private static @Nullable BigDecimal amount(Promise promise, BigDecimal value) {
        var stated = promise.stated();
        var unit = promise.unit();
        if (stated.dimension().equals("share point") && unit.isShare()) {
            return value.multiply(stated.factor()).divide(unit.factor(), Expression.PRECISION);
        }
        return stated.convert(value, unit).orElse(null);
    }

    private static Goal goal(Case question, Base base, boolean relative) {
        var promise = question.promise();
        var steps = new ArrayList<Step>(2);
        var low = Step.of("target", target(question, base, value(promise.value()), relative));
        steps.add(low);
        boolean up = promise.operator() == Operator.INCREASE_BY;
        var aim = up ? Aim.atLeast(low.result(), false, false) : Aim.atMost(low.result(), false, false);
        if (promise.high() != null) {
            var high = Step.of("target-high", target(question, base, promise.high(), relative));
            steps.add(high);
            aim = up
                    ? new Aim(low.result(), null, false, low.result(), false, false, high.result(), null)
                    : new Aim(null, low.result(), false, low.result(), false, false, null, high.result());
        }
        boolean odd = relative && promise.unit().isShare();
        return new Goal(aim, steps, odd ? List.of(Note.of("percent-of-share")) : List.of());
    }

    private static Expression target(Case question, Base base, BigDecimal value, boolean relative) {
        var promise = question.promise();
        boolean up = promise.operator() == Operator.INCREASE_BY;
        var start = of(base.value());
        Expression change;
        if (relative) {
            var share = of(value).times(of(promise.stated().factor())).over(of(100));
            change = start.times(
                    promise.stated().factor().compareTo(BigDecimal.ONE) == 0
                            ? of(value).over(of(100))
                            : share);
        } else {
            change = of(value(amount(promise, value)));
        }
        if (promise.perYear()) {
            var span = Path.Span.of(
                    base.day(), question.window().due(), question.window().due());
            boolean years = span.whole() < 200
                    && base.day().plusYears(span.whole()).getYear()
                            == question.window().due().getYear();
            change = change.times(years ? of(span.whole()) : of(span.whole()).over(of(12)));
        }
        return up ? start.plus(change) : start.minus(change);
    }

    private static BigDecimal value(@Nullable BigDecimal value) {
        if (value == null) {
            throw new IllegalStateException("a change without an amount");
        }
        return value;
    }

    @Override
    public Shapes shapes(Operator operator) {
        return Shapes.PERIOD;
    }
}
