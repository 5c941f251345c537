package gangju.indicator.rule;

import gangju.indicator.remark.Note;
import gangju.model.Operator;
import java.util.List;

/** Between two values: beyond the good end is reached, and said; where neither end is good, both count. */
record RangeRule() implements TargetRule {
    static final RangeRule RULE = new RangeRule();

    @Override
    public Ruling judge(Case question, Margins margins) {
        var low = question.promise().value();
        var high = question.promise().high();
        if (low == null || high == null) {
            return Ruling.Refused.because(Note.of("no-value"));
        }
        var aim = Aim.within(low.min(high), high.max(low), question.promise().direction());
        return Levels.judge("range", question, margins, any -> aim, List.of());
    }

    @Override
    public Shapes shapes(Operator operator) {
        return Shapes.PERIOD_OR_SPAN;
    }
}
