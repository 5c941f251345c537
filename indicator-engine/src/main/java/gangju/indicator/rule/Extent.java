package gangju.indicator.rule;

import gangju.indicator.Bound;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All values that a published one may mean: one for an exact figure, an interval for 超, 近 and 约.
 *
 * @param low null where nothing bounds it from below
 * @param high null where nothing bounds it from above
 */
public record Extent(@Nullable Edge low, @Nullable Edge high) {

    public static Extent exact(BigDecimal value) {
        var edge = new Edge(value, 0);
        return new Extent(edge, edge);
    }

    /** Nothing less than the value. */
    static Extent atLeast(BigDecimal value) {
        return new Extent(new Edge(value, 0), null);
    }

    /**
     * What a value may mean that is stated with a bound: 超 v is (v, v + w·|v|], 近 v is [v − w·|v|, v), and 约 v is [v −
     * r, v + r), where r is a part of the place of the last digit that is not a trailing zero.
     */
    public static Extent of(BigDecimal value, Bound bound, Margins margins) {
        return switch (bound) {
            case EXACT -> exact(value);
            case ABOVE ->
                new Extent(new Edge(value, 1), new Edge(value.add(value.abs().multiply(margins.above())), 0));
            case NEARLY ->
                new Extent(new Edge(value.subtract(value.abs().multiply(margins.nearly())), 0), new Edge(value, -1));
            case ABOUT -> {
                var radius = margins.lastDigit().multiply(lastDigit(value));
                yield new Extent(new Edge(value.subtract(radius), 0), new Edge(value.add(radius), -1));
            }
        };
    }

    /** The place of the last stated digit: 1000 for 24 000, 1 for 16, 0.1 for 6.0 as well as for 6.1. */
    private static BigDecimal lastDigit(BigDecimal value) {
        if (value.scale() > 0) {
            return BigDecimal.ONE.movePointLeft(value.scale());
        }
        return BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }

    public boolean isExact() {
        return low != null && low.equals(high);
    }

    /** The interval of a quantity that rises with this one. */
    public Extent map(UnaryOperator<BigDecimal> rising) {
        return low == high ? both(map(low, rising)) : new Extent(map(low, rising), map(high, rising));
    }

    private static Extent both(@Nullable Edge edge) {
        return new Extent(edge, edge);
    }

    private static @Nullable Edge map(@Nullable Edge edge, UnaryOperator<BigDecimal> rising) {
        return edge == null ? null : new Edge(rising.apply(edge.value()), edge.nudge());
    }
}
