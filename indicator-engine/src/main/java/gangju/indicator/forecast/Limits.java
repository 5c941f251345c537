package gangju.indicator.forecast;

import gangju.indicator.Direction;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.model.Operator;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that meet a target's operator, with tolerance where it says 左右; as the status of targets has it.
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
        var direction = indicator.direction();
        return switch (operator) {
            case GE, GT, MAINTAIN_GE, INCREASE_BY, MULTIPLE, ORDER_OF_MAGNITUDE -> Optional.of(new Limits(value, null));
            case LE, LT, MAINTAIN_LE, DECREASE_BY -> Optional.of(new Limits(null, value));
            case EQ, REACH -> Optional.of(toward(direction, value, lastDigit(direction == Direction.KEEP, value)));
            case MAINTAIN -> Optional.of(maintain(direction, value));
            case ABOUT, REACH_ABOUT, MAINTAIN_ABOUT -> Optional.of(toward(direction, value, tolerance));
            case RANGE, INCREASE, DECREASE, RANK, BY -> Optional.empty();
        };
    }

    /** Beyond the good end of a range is no miss; where neither end is good, both count. */
    static Limits within(Direction direction, BigDecimal one, BigDecimal other) {
        var low = one.min(other);
        var high = one.max(other);
        return switch (direction) {
            case UP -> new Limits(low, null);
            case DOWN -> new Limits(null, high);
            case KEEP, NONE -> new Limits(low, high);
        };
    }

    private static Limits maintain(Direction direction, BigDecimal value) {
        boolean isExact = direction == Direction.KEEP || direction == Direction.NONE;
        var open = isExact ? Direction.KEEP : direction;
        return toward(open, value, lastDigit(isExact, value));
    }

    /** Half of it, which rounding may hide, where the very value is meant. */
    private static BigDecimal lastDigit(boolean isExact, BigDecimal value) {
        return isExact ? BigDecimal.valueOf(5).movePointLeft(Math.max(value.scale(), 0) + 1) : BigDecimal.ZERO;
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
