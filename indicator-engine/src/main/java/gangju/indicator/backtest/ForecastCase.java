package gangju.indicator.backtest;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.forecast.Forecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One forecast that was possible, and what came.
 *
 * @param origin the day it could have been made
 * @param horizon years from the latest figure to the forecast period
 * @param actual the figure that counts at the end of the history
 * @param latest figure at the origin; that it stays is the plainest forecast
 * @param usualChange mean absolute change a year of the figures that it rests on
 */
public record ForecastCase(
        String series,
        LocalDate origin,
        int horizon,
        ReferencePeriod period,
        Forecast forecast,
        BigDecimal actual,
        BigDecimal latest,
        double usualChange,
        List<Question> questions) {
    public ForecastCase {
        questions = List.copyOf(questions);
    }

    /** Whether a value would be reached, as a plan would have asked. */
    public record Question(BigDecimal atLeast, double chance, boolean cameTrue) {}

    double error() {
        return forecast.value().subtract(actual).doubleValue();
    }

    boolean isInside() {
        return forecast.low().compareTo(actual) <= 0 && forecast.high().compareTo(actual) >= 0;
    }
}
