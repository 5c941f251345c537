package gangju.indicator.rule;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.formula.Expression;
import gangju.indicator.formula.Step;
import gangju.indicator.remark.Note;
import gangju.model.Operator;
import java.util.List;

/** So many times the base (翻一番, 1.5 倍), or more than the base by so many times it. */
record MultipleRule() implements TargetRule {
    static final MultipleRule RULE = new MultipleRule();

    @Override
    public Ruling judge(Case question, Margins margins) {
        var promise = question.promise();
        var times = promise.value();
        if (times == null) {
            return Ruling.Refused.because(Note.of("no-value"));
        }
        return ChangeRule.fromBase("multiple", question, margins, Path.Curve.GEOMETRIC, base -> {
            var factor = of(times);
            Expression goal =
                    of(base.value()).times(promise.operator() == Operator.INCREASE_BY ? of(1).plus(factor) : factor);
            var step = Step.of("target", goal);
            boolean atMost = promise.operator() == Operator.LE || promise.operator() == Operator.LT;
            boolean strict = promise.operator() == Operator.LT || promise.operator() == Operator.GT;
            var aim = atMost ? Aim.atMost(step.result(), strict, false) : Aim.atLeast(step.result(), strict, false);
            return new ChangeRule.Goal(aim, List.of(step), List.of());
        });
    }

    @Override
    public Shapes shapes(Operator operator) {
        return Shapes.PERIOD;
    }
}
