package gangju.indicator.rule;

import gangju.model.Operator;

/** What a thing can do: an order of magnitude (亿级) is at least that much. */
record CapabilityRule() implements TargetRule {
    static final CapabilityRule RULE = new CapabilityRule();

    @Override
    public Ruling judge(Case question, Margins margins) {
        return Levels.byOperator(
                "capability", question, margins, question.promise().direction());
    }

    @Override
    public Shapes shapes(Operator operator) {
        return Shapes.PERIOD;
    }
}
