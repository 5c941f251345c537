package gangju.indicator.forecast;

import gangju.indicator.Direction;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.status.Watch;
import gangju.model.Operator;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that meet a target's operator, with tolerance where it says 左右 or 保持.
 *
 * @param low null where none is too low
 * @param high null where none is too high
 */
record Limits(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    private static final BigDecimal SHARE_OF_VALUE = new BigDecimal("0.05");
    private static final BigDecimal POINTS = new BigDecimal("0.5");

    /** Places are whole; half a place apart is no place. */
    private static final BigDecimal HALF_A_PLACE = new BigDecimal("0.5");

    /**
     * @param value aimed at
     * @param inPoints whether it is a share or a growth, whose tolerance is in percentage points
     * @return empty for operators that no figure meets
     */
    static Optional<Limits> of(Watch watch, Indicator indicator, BigDecimal value, boolean inPoints) {
        var operator = watch.terms().operator();
        if (indicator.kind() == IndicatorKind.RANK || operator == Operator.RANK) {
            return Optional.of(new Limits(null, value.add(HALF_A_PLACE)));
        }
        return switch (operator) {
            case GE, GT, MAINTAIN_GE, INCREASE_BY, MULTIPLE -> Optional.of(new Limits(value, null));
            case LE, LT, MAINTAIN_LE, DECREASE_BY -> Optional.of(new Limits(null, value));
            case EQ, REACH -> Optional.of(toward(indicator.direction(), value, exactly(watch, value, indicator, inPoints)));
            case ABOUT, REACH_ABOUT, MAINTAIN, MAINTAIN_ABOUT ->
                Optional.of(toward(indicator.direction(), value, tolerance(watch, value, inPoints)));
            case RANGE, INCREASE, DECREASE, RANK, ORDER_OF_MAGNITUDE, BY -> Optional.empty();
        };
    }

    /** The good side is open; where direction is to keep, neither is. */
    private static Limits toward(Direction direction, BigDecimal value, BigDecimal tolerance) {
        return switch (direction) {
            case UP, NONE -> new Limits(value.subtract(tolerance), null);
            case DOWN -> new Limits(null, value.add(tolerance));
            case KEEP -> new Limits(value.subtract(tolerance), value.add(tolerance));
        };
    }

    /** No single value is ever met exactly, so what is to be kept has its tolerance all the same. */
    private static BigDecimal exactly(Watch watch, BigDecimal value, Indicator indicator, boolean inPoints) {
        return indicator.direction() == Direction.KEEP ? tolerance(watch, value, inPoints) : BigDecimal.ZERO;
    }

    private static BigDecimal tolerance(Watch watch, BigDecimal value, boolean inPoints) {
        var set = watch.tolerance();
        if (inPoints) {
            return set == null ? POINTS : set;
        }
        return value.abs().multiply(set == null ? SHARE_OF_VALUE : set);
    }
}
