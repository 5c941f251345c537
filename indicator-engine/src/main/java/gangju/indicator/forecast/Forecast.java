package gangju.indicator.forecast;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.remark.Remark;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a method expects of a target's period. Values have the indicator's precision, or as many decimals as its
 * figures; low is rounded down and high up, so that the interval is never told too narrow.
 *
 * @param quantity what {@code value}, {@code low} and {@code high} are values of
 * @param value that is as likely to be passed as not
 * @param low the actual value is below with a tenth of probability
 * @param high the actual value is above with a tenth of probability
 * @param chance of meeting the goal, to two decimals, from 0.01 to 0.99: no model knows more
 * @param rule why this method
 * @param points how many comparable figures it rests on
 * @param first of them
 * @param last of them
 * @param path a point for each year after the last figure, of the indicator itself (of the index for one)
 */
public record Forecast(
        ReferencePeriod period,
        Quantity quantity,
        Unit unit,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        BigDecimal chance,
        Method method,
        Remark rule,
        int points,
        ReferencePeriod first,
        ReferencePeriod last,
        List<Point> path) {
    /** The probability that the interval is meant to hold. */
    public static final BigDecimal LEVEL = new BigDecimal("0.80");

    /** Fewer comparable figures give no interval and no chance. */
    public static final int FEWEST_POINTS = 8;

    public Forecast {
        path = List.copyOf(path);
    }

    /** What is expected of one year on the way. */
    public record Point(ReferencePeriod period, BigDecimal value, BigDecimal low, BigDecimal high) {}
}
