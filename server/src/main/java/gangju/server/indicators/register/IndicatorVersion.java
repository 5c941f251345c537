package gangju.server.indicators.register;

import gangju.indicator.Indicator;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an indicator for as long as they were known so.
 *
 * @param indicator without its definitions
 * @param knownUntil the first day on which they were known otherwise; null is still
 * @param reason why they replaced others
 */
public record IndicatorVersion(
        Indicator indicator,
        LocalDate knownSince,
        @Nullable LocalDate knownUntil,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String reason) {}
