package gangju.indicator.forecast;

import gangju.indicator.Direction;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
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
    /** Places are whole; half a place apart is no place. */
    private static final BigDecimal HALF_A_PLACE = new BigDecimal("0.5");

    /**
     * @param value aimed at
     * @param tolerance that 左右 leaves, in the unit of the value
     * @return empty for operators that no figure meets
     */
    static Optional<Limits> of(Operator operator, Indicator indicator, BigDecimal value, BigDecimal tolerance) {
        if (indicator.kind() == IndicatorKind.RANK || operator == Operator.RANK) {
            return Optional.of(new Limits(null, value.add(HALF_A_PLACE)));
        }
        return switch (operator) {
            case GE, GT, MAINTAIN_GE, INCREASE_BY, MULTIPLE -> Optional.of(new Limits(value, null));
            case LE, LT, MAINTAIN_LE, DECREASE_BY -> Optional.of(new Limits(null, value));
            case EQ, REACH -> Optional.of(exactly(indicator.direction(), value, tolerance));
            case ABOUT, REACH_ABOUT, MAINTAIN, MAINTAIN_ABOUT ->
                Optional.of(toward(indicator.direction(), value, tolerance));
            case RANGE, INCREASE, DECREASE, RANK, ORDER_OF_MAGNITUDE, BY -> Optional.empty();
        };
    }

    /** No single value is ever met exactly, so what is to be kept has its tolerance all the same. */
    private static Limits exactly(Direction direction, BigDecimal value, BigDecimal tolerance) {
        return toward(direction, value, direction == Direction.KEEP ? tolerance : BigDecimal.ZERO);
    }

    /** The good side is open; where direction is to keep, neither is. */
    private static Limits toward(Direction direction, BigDecimal value, BigDecimal tolerance) {
        return switch (direction) {
            case UP, NONE -> new Limits(value.subtract(tolerance), null);
            case DOWN -> new Limits(null, value.add(tolerance));
            case KEEP -> new Limits(value.subtract(tolerance), value.add(tolerance));
        };
    }
}
