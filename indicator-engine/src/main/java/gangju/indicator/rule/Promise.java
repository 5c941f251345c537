package gangju.indicator.rule;

import gangju.indicator.Direction;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Unit;
import gangju.model.Operator;
import gangju.model.TargetType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is demanded of which kind of number.
 *
 * @param value in {@code stated}
 * @param stated the unit that the plan writes
 * @param unit that figures are read in: the plan's own where figures convert into it, else the indicator's
 * @param perYear whether the value is meant for each year
 */
public record Promise(
        TargetType type,
        Operator operator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal high,
        Unit stated,
        Unit unit,
        boolean perYear,
        Direction direction,
        IndicatorKind kind) {}
