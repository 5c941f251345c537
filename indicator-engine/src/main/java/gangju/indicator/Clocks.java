package gangju.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks of every question: which day it is asked for, and what was known.
 *
 * @param asOf the day that counts as today: later periods are not over yet
 * @param knownOn takes what was recorded by then
 * @param publishedBy takes what had been published by then as well; a partial date counts at its end, and what has none
 *     is left out; null asks nothing about publication
 */
public record Clocks(
        LocalDate asOf, LocalDate knownOn, @Nullable LocalDate publishedBy) {
    /** Everything that is known on one day, asked on that day. */
    public static Clocks on(LocalDate day) {
        return new Clocks(day, day, null);
    }

    /** Whether the observation was there to be seen, and its period had ended. */
    public boolean admits(Observation observation) {
        return observation.period().end().compareTo(asOf) <= 0
                && !observation.knownSince().isAfter(knownOn)
                && isPublished(observation);
    }

    private boolean isPublished(Observation observation) {
        if (publishedBy == null) {
            return true;
        }
        var published = observation.published();
        return published != null && !published.end().isAfter(publishedBy);
    }
}
