package gangju.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A unit of measurement. Units of one dimension convert into each other; an unknown one is a dimension of its own.
 *
 * @param symbol as written: {@code 亿元}, {@code %}, {@code 万人}
 * @param dimension what it measures, in the words of {@code units.tsv}
 * @param factor how many of the dimension's first unit it is
 */
public record Unit(String symbol, String dimension, BigDecimal factor) {
    public Unit {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("a unit without size: " + symbol);
        }
    }

    /** The unit that is written so; never fails. */
    public static Unit of(String symbol) {
        return Units.find(symbol);
    }

    /** The usual way of writing it: 位 for rank; its own symbol where it is not known. */
    public String usualSymbol() {
        return Units.usual(symbol);
    }

    /** The value in another unit, exact where the quotient is; empty where the two do not measure the same thing. */
    public Optional<BigDecimal> convert(BigDecimal value, Unit to) {
        if (!dimension.equals(to.dimension)) {
            return Optional.empty();
        }
        if (factor.compareTo(to.factor) == 0) {
            return Optional.of(value);
        }
        return Optional.of(
                value.multiply(factor).divide(to.factor, MathContext.DECIMAL128).stripTrailingZeros());
    }

    /** Whether values are shares, for which tolerances are in percentage points. */
    public boolean isShare() {
        return dimension.equals("share");
    }

    @Override
    public String toString() {
        return symbol;
    }
}
