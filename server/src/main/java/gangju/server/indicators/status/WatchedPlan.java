package gangju.server.indicators.status;

import gangju.model.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was adopted when the clocks looked.
 *
 * @param number of the version
 * @param area that the issuing body governs; null where its name does not tell
 * @param period the plan's own; null where it has none
 * @param open visitors may read it
 * @param withdrawnOn the day it was taken out of view; null while it is in view
 */
public record WatchedPlan(
        long id,
        long version,
        String number,
        String title,
        @Nullable String area,
        @Nullable Period period,
        boolean open,
        @Nullable LocalDate withdrawnOn) {}
