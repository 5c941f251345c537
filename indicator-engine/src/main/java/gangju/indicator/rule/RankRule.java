package gangju.indicator.rule;

import gangju.indicator.remark.Note;
import gangju.model.Operator;
import java.util.List;

/** A place in an order: the smaller number is the better one, whatever the indicator says. */
record RankRule() implements TargetRule {
    static final RankRule RULE = new RankRule();

    @Override
    public Ruling judge(Case question, Margins margins) {
        var promise = question.promise();
        var place = promise.high() == null ? promise.value() : promise.high();
        if (place == null) {
            return Ruling.Refused.because(Note.of("no-value"));
        }
        var aim = Aim.atMost(place, promise.operator() == Operator.LT, isKept(promise.operator()));
        var approach = Levels.approach(question, margins, any -> aim, Path.Curve.LINEAR)
                .atLeastNear(Margins::places);
        return Levels.judge("rank", question, margins, approach, List.of(), List.of());
    }

    private static boolean isKept(Operator operator) {
        return switch (operator) {
            case MAINTAIN, MAINTAIN_ABOUT, MAINTAIN_GE, MAINTAIN_LE -> true;
            default -> false;
        };
    }

    @Override
    public Shapes shapes(Operator operator) {
        return Shapes.PERIOD_OR_SPAN;
    }
}
