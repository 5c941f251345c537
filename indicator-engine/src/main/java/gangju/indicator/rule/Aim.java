package gangju.indicator.rule;

import gangju.indicator.Direction;
import gangju.model.Operator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a target demands of one quantity.
 *
 * @param floor the least that meets it; null where nothing is too little
 * @param ceiling the most that meets it; null where nothing is too much
 * @param strict whether floor and ceiling themselves do not meet it
 * @param centre the value that the path leads to
 * @param keeps whether it is meant at all times, not only in the end
 * @param reachable whether it can be met for good before its date: not what is to be kept, equalled or stayed within
 * @param overFrom beyond this a figure is more than was asked for, which is said; null where that is no matter
 * @param underFrom the same on the lower side
 */
public record Aim(
        @Nullable BigDecimal floor,
        @Nullable BigDecimal ceiling,
        boolean strict,
        BigDecimal centre,
        boolean keeps,
        boolean reachable,
        @Nullable BigDecimal overFrom,
        @Nullable BigDecimal underFrom) {

    /** The same, for what can only be told in the end. */
    Aim openToTheEnd() {
        return new Aim(floor, ceiling, strict, centre, keeps, false, overFrom, underFrom);
    }

    static Aim atLeast(BigDecimal value, boolean strict, boolean keeps) {
        return new Aim(value, null, strict, value, keeps, !keeps, null, null);
    }

    static Aim atMost(BigDecimal value, boolean strict, boolean keeps) {
        return new Aim(null, value, strict, value, keeps, !keeps, null, null);
    }

    /** Exactly the value, which rounding may hide. */
    static Aim equal(BigDecimal value, boolean keeps) {
        var half = BigDecimal.valueOf(5).movePointLeft(Math.max(value.scale(), 0) + 1);
        return new Aim(value.subtract(half), value.add(half), false, value, keeps, false, null, null);
    }

    /**
     * 左右: not below by more than the tolerance; above, it is said. Where less is better, the same the other way round;
     * where the value is to be kept, both ways count.
     */
    static Aim around(BigDecimal value, BigDecimal tolerance, Direction direction, boolean keeps) {
        var low = value.subtract(tolerance);
        var high = value.add(tolerance);
        return switch (direction) {
            case KEEP -> new Aim(low, high, false, value, keeps, false, null, null);
            case DOWN -> new Aim(null, high, false, value, keeps, !keeps, null, low);
            case UP, NONE -> new Aim(low, null, false, value, keeps, !keeps, high, null);
        };
    }

    /** Between two values; beyond the good end, it is said; where neither end is good, both count. */
    static Aim within(BigDecimal low, BigDecimal high, Direction direction) {
        return switch (direction) {
            case UP -> new Aim(low, null, false, low, false, false, high, null);
            case DOWN -> new Aim(null, high, false, high, false, false, null, low);
            case KEEP, NONE -> new Aim(low, high, false, low, false, false, null, null);
        };
    }

    /**
     * What an operator demands, without those that speak of a change.
     *
     * @return null where the operator makes no demand on a value by itself
     */
    static @Nullable Aim of(Operator operator, BigDecimal value, BigDecimal tolerance, Direction direction) {
        return switch (operator) {
            case GE, ORDER_OF_MAGNITUDE -> atLeast(value, false, false);
            case GT -> atLeast(value, true, false);
            case LE, RANK -> atMost(value, false, false);
            case LT -> atMost(value, true, false);
            case MAINTAIN_GE -> atLeast(value, false, true);
            case MAINTAIN_LE -> atMost(value, false, true);
            case EQ, REACH -> good(value, direction, false);
            case MAINTAIN -> direction == Direction.NONE ? equal(value, true) : good(value, direction, true);
            case ABOUT, REACH_ABOUT -> around(value, tolerance, direction, false);
            case MAINTAIN_ABOUT -> around(value, tolerance, direction, true);
            case RANGE, INCREASE_BY, DECREASE_BY, INCREASE, DECREASE, MULTIPLE, BY -> null;
        };
    }

    private static Aim good(BigDecimal value, Direction direction, boolean keeps) {
        return switch (direction) {
            case UP, NONE -> atLeast(value, false, keeps);
            case DOWN -> atMost(value, false, keeps);
            case KEEP -> equal(value, keeps);
        };
    }
}
