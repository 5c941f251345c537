package gangju.indicator.rule;

import gangju.indicator.ReferencePeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that a target is about.
 *
 * @param start first day; null where neither target nor plan says
 * @param due the last day on which it can be met
 * @param period the period whose figure decides in the end
 */
public record Window(@Nullable LocalDate start, LocalDate due, ReferencePeriod period) {

    /** Whether a period lies in it as a whole. */
    public boolean covers(ReferencePeriod other) {
        return !isBefore(other) && !other.end().isAfter(period.end());
    }

    /** Whether a period begins before it. */
    public boolean isBefore(ReferencePeriod other) {
        return start != null && other.start().isBefore(start);
    }
}
