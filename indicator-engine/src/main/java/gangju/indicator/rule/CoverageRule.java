package gangju.indicator.rule;

import gangju.indicator.Direction;
import gangju.model.Operator;

/** All of, or so much of, a whole: more is always better, whatever the operator. */
record CoverageRule() implements TargetRule {
    static final CoverageRule RULE = new CoverageRule();

    @Override
    public Ruling judge(Case question, Margins margins) {
        return Levels.byOperator("coverage", question, margins, Direction.UP);
    }

    @Override
    public Shapes shapes(Operator operator) {
        return Shapes.PERIOD;
    }
}
