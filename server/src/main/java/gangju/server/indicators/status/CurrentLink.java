package gangju.server.indicators.status;

import gangju.server.indicators.register.Series;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The series that judges a target.
 *
 * @param growths id of the series of published growths of the same thing
 * @param reason why this one; null where the name said it
 * @param by who confirmed it
 */
public record CurrentLink(
        Series series,
        @Nullable Integer growths,
        @Nullable String reason,
        LocalDate knownSince,
        @Nullable String by) {
    /** Ids of all series that the target's standing may rest on. */
    public Stream<Integer> allSeries() {
        return Stream.concat(Stream.of(series.id()), Stream.ofNullable(growths));
    }
}
