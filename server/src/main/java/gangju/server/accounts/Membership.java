package gangju.server.accounts;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role in a unit for some time.
 *
 * @param until the last day; null for no end
 * @param standingInFor the display name of the absent person whose role it is; null for one's own
 */
public record Membership(
        long unit,
        Role role,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String standingInFor) implements Serializable {
    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
