package gangju.indicator.rule;

import gangju.model.Operator;

/** A value that is reached, exceeded, not exceeded, or kept: the latest figure against the path from base to target. */
record LevelRule() implements TargetRule {
    static final LevelRule RULE = new LevelRule();

    @Override
    public Ruling judge(Case question, Margins margins) {
        return switch (question.promise().operator()) {
            case INCREASE_BY, DECREASE_BY -> ChangeRule.RULE.judge(question, margins);
            case MULTIPLE -> MultipleRule.RULE.judge(question, margins);
            case RANGE -> RangeRule.RULE.judge(question, margins);
            default ->
                Levels.byOperator("level", question, margins, question.promise().direction());
        };
    }

    @Override
    public Shapes shapes(Operator operator) {
        return switch (operator) {
            case MAINTAIN, MAINTAIN_ABOUT, MAINTAIN_GE, MAINTAIN_LE -> Shapes.PERIOD_OR_SPAN;
            default -> Shapes.PERIOD;
        };
    }
}
