package gangju.server.indicators.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act that brought figures.
 *
 * @param kind file, paste, form, api or example
 * @param added figures that were new
 * @param knownBefore figures that were there already, exactly so
 * @param doubtful new ones that a check doubted
 * @param withdrawal null while its figures count
 */
public record Import(
        int id,
        String kind,
        @Nullable String fileName,
        @Nullable String sha256,
        Instant addedAt,
        @Nullable String addedBy,
        int added,
        int knownBefore,
        int doubtful,
        @Nullable Withdrawal withdrawal) {
    /** The figures do not count from that moment on; the days before still know them. */
    public record Withdrawal(Instant at, @Nullable String by, String reason) {}
}
