package gangju.indicator.status;

import gangju.indicator.Indicator;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target with all that is needed to judge it by figures.
 *
 * @param indicator empty where the target is linked to none
 * @param planPeriod the plan's own, for targets that give none; null where the plan has none
 * @param method id of the method that a person chose instead of the type's own; null is the type's own
 * @param tolerance that a person set for this target alone, as a share of its value, in points for shares; null takes
 *     the one that is in force for its method
 */
public record Watch(
        TargetTerms terms,
        Optional<Indicator> indicator,
        gangju.model.@Nullable Period planPeriod,
        Course course,
        @Nullable String method,
        @Nullable BigDecimal tolerance,
        Optional<PersonJudgement> judgement) {

    /** A target as the plan has it, judged the usual way. */
    public static Watch of(TargetTerms terms, Indicator indicator, gangju.model.@Nullable Period planPeriod) {
        return new Watch(terms, Optional.of(indicator), planPeriod, Course.usual(), null, null, Optional.empty());
    }

    /** The same target by another method. */
    public Watch withMethod(String id) {
        return new Watch(terms, indicator, planPeriod, course, id, tolerance, judgement);
    }
}
