package gangju.indicator.rule;

import gangju.model.Operator;
import gangju.model.TargetType;

/** How one type of target is judged by figures. */
public sealed interface TargetRule
        permits LevelRule,
                CoverageRule,
                CapabilityRule,
                RangeRule,
                RankRule,
                ChangeRule,
                MultipleRule,
                GrowthRule,
                TotalRule,
                MilestoneRule,
                DirectionalRule {
    /** Of every rule. Goes up when the same figures could give another outcome. */
    int VERSION = 1;

    Ruling judge(Case question, Margins margins);

    /** Which figures the rule reads. */
    Shapes shapes(Operator operator);

    static TargetRule of(TargetType type) {
        return switch (type) {
            case LEVEL -> LevelRule.RULE;
            case GROWTH -> GrowthRule.RULE;
            case CUMULATIVE -> TotalRule.RULE;
            case RANGE -> RangeRule.RULE;
            case RANK -> RankRule.RULE;
            case CHANGE -> ChangeRule.RULE;
            case MULTIPLE -> MultipleRule.RULE;
            case COVERAGE -> CoverageRule.RULE;
            case CAPABILITY -> CapabilityRule.RULE;
            case MILESTONE -> MilestoneRule.RULE;
            case DIRECTIONAL -> DirectionalRule.RULE;
        };
    }

    /** Which shapes of periods a rule reads. */
    enum Shapes {
        /** The value of a year, or of the period that the date names; for stocks the state at its end. */
        PERIOD,
        /** These, and spans of whole years that are told as one. */
        PERIOD_OR_SPAN,
        /** Any that can be laid end to end. */
        ANY
    }
}
