package gangju.server.indicators.status;

import gangju.indicator.status.TargetTerms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target in the words of the version that the clocks saw.
 *
 * @param item its permanent id
 * @param chapter id of the first-level heading; null where it stands under none
 * @param node id of the heading right above it
 * @param area that the plan names; null is the plan's own
 * @param quote its clause, as written
 * @param cancelledOn an amendment took it back on that day; it has no status then
 */
public record WatchedTarget(
        long item,
        long plan,
        @Nullable Long chapter,
        @Nullable Long node,
        int ordinal,
        TargetTerms terms,
        @Nullable String area,
        String quote,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancelledReason) {
    public boolean isCancelled() {
        return cancelledOn != null;
    }
}
