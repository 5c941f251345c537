package gangju.server.indicators.status;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a target stood from a day on.
 *
 * @param cause figure, withdrawal, choice, link, setting, judgement, tolerance, adoption or time
 */
public record PastStanding(LocalDate knownSince, Instant recordedAt, String cause, Standing standing) {}
