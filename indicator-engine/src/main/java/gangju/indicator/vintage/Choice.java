package gangju.indicator.vintage;

import gangju.indicator.ReferencePeriod;
import java.time.LocalDate;

/**
 * A person's word on which of several conflicting observations of a period is used.
 *
 * @param observation id of the one that is used
 * @param knownSince the day of the choice; a later choice for the same period replaces it
 */
public record Choice(ReferencePeriod period, long observation, String reason, String by, LocalDate knownSince) {}
