package gangju.indicator.status;

import gangju.model.Baseline;
import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.model.TargetType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a target promises, without its place in the text.
 *
 * @param indicator as the plan names it
 * @param unit as written
 * @param date by when; null where the plan does not say
 * @param period over which a growth, a total or a change is meant; null is the plan's own
 */
public record TargetTerms(
        String id,
        String indicator,
        TargetType type,
        Operator operator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueHigh,
        @Nullable String unit,
        @Nullable PartialDate date,
        @Nullable Period period,
        boolean perYear,
        @Nullable Strength strength,
        boolean striving,
        @Nullable Baseline baseline) {

    public static TargetTerms of(Target target) {
        return new TargetTerms(
                target.id(),
                target.indicator(),
                target.type(),
                target.operator(),
                target.value(),
                target.valueHigh(),
                target.unit(),
                target.date(),
                target.period(),
                target.perYear(),
                target.strength(),
                target.striving(),
                target.baseline());
    }
}
