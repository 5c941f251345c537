package gangju.server.execution.breakdown;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of an item with a unit and a day of its own.
 *
 * @param parent the part that it is a part of
 * @param year of yearly work; null for the others
 * @param unit that leads it
 */
public record Part(
        long id,
        long item,
        @Nullable Long parent,
        Kind kind,
        @Nullable Integer year,
        String title,
        @Nullable Long unit,
        @Nullable LocalDate due,
        @Nullable LocalDate done) {
    /** What kind of part. */
    public enum Kind {
        SUBTASK,
        MEASURE,
        /** What is to be done for it in one year (年度工作清单). */
        YEARLY;

        /** As the database and the messages write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for another code */
        public static Kind parse(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it is past its day and not done. */
    public boolean isLate(LocalDate today) {
        return done == null && due != null && due.isBefore(today);
    }
}
