package gangju.indicator.forecast;

import gangju.indicator.ReferencePeriod;
import java.math.BigDecimal;

/**
 * How fast it must go from the latest figure to the aim, and how fast it went lately, by year. Growth is in % to two
 * decimals, all else in the indicator's unit to two decimals more than its figures have; half up.
 *
 * @param since the first figure of the recent years: at most three before the latest
 * @param latest figure
 */
public record Pace(
        Measure measure, BigDecimal required, BigDecimal recent, ReferencePeriod since, ReferencePeriod latest) {

    /** What goes by year. */
    public enum Measure {
        /** From one year to the next, by difference. */
        CHANGE,
        /** From one year to the next, in proportion. */
        GROWTH,
        /** What comes about in a year, for sums over years. */
        AMOUNT
    }
}
