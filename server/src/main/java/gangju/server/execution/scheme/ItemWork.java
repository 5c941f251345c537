package gangju.server.execution.scheme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does an item, and until when.
 *
 * @param due the day that was set; null where the text's own counts
 * @param units by part and id
 */
public record ItemWork(long item, @Nullable LocalDate due, List<UnitWork> units) {
    public ItemWork {
        units = List.copyOf(units);
    }

    /**
     * A unit with its part.
     *
     * @param part {@code lead} or {@code support}
     * @param duty what it does for it; empty where nobody said
     */
    public record UnitWork(long unit, String part, String duty) {
        static final String LEAD = "lead";
        static final String SUPPORT = "support";

        boolean isLead() {
            return part.equals(LEAD);
        }
    }
}
