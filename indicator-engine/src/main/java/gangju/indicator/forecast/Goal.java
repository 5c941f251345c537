package gangju.indicator.forecast;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a target comes to in figures: the values that meet it, its tolerance included.
 *
 * @param period of the values; the years that are summed up for a total
 * @param aim the value that is aimed at, without tolerance
 * @param low the lowest value that meets it; null where none is too low
 * @param high the highest value that meets it; null where none is too high
 */
public record Goal(
        Quantity quantity,
        ReferencePeriod period,
        Unit unit,
        BigDecimal aim,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {
    public Goal {
        if (low == null && high == null) {
            throw new IllegalArgumentException("a goal that every value meets");
        }
    }

    /** Whether a value, in the unit of the goal, meets it. */
    public boolean isMetBy(BigDecimal value) {
        return (low == null || value.compareTo(low) >= 0) && (high == null || value.compareTo(high) <= 0);
    }

    double lowest() {
        return low == null ? Double.NEGATIVE_INFINITY : low.doubleValue();
    }

    double highest() {
        return high == null ? Double.POSITIVE_INFINITY : high.doubleValue();
    }
}
