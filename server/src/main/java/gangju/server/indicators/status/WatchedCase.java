package gangju.server.indicators.status;

import gangju.indicator.status.Watch;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A target with what judges it and how.
 *
 * @param series id of the series that judges it; null where nothing does
 * @param growths id of the series of published growths of the same thing
 * @param indicator id of the indicator of the series
 * @param since the day that it was adopted in these words
 */
public record WatchedCase(
        WatchedTarget target,
        Watch watch,
        @Nullable Integer series,
        @Nullable Integer growths,
        @Nullable Integer indicator,
        LocalDate since) {
    Stream<Integer> allSeries() {
        return Stream.concat(Stream.ofNullable(series), Stream.ofNullable(growths));
    }
}
