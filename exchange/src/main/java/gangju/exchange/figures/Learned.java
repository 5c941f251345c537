package gangju.exchange.figures;

import gangju.model.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the figures of a table became known to us.
 *
 * @param on the day that the table is in our hands
 * @param byPublication true takes each row's own day: the one that its table states, else the end of its publication
 *     date, never later than {@code on}; false takes {@code on} for all
 */
public record Learned(LocalDate on, boolean byPublication) {

    /** Recorded on one day, whatever the table says: the rule for whoever keeps a record. */
    public static Learned recorded(LocalDate on) {
        return new Learned(on, false);
    }

    /** A file has no recording clock of its own: what it says was known when it was published. */
    public static Learned published(LocalDate on) {
        return new Learned(on, true);
    }

    LocalDate since(@Nullable PartialDate published, @Nullable LocalDate stated) {
        if (!byPublication) {
            return on;
        }
        if (stated != null) {
            return stated.isBefore(on) ? stated : on;
        }
        return published == null || published.end().isAfter(on) ? on : published.end();
    }
}
