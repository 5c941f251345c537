package gangju.server.execution.breakdown;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tie of an item to another one, seen from the one.
 *
 * @param isOut the item needs or carries out the other; else the other does so with the item
 * @param plan of the other item
 * @param planTitle of that plan
 * @param title of the other item
 * @param nextDay when something of the other is due next; null where it is done or has no date
 * @param isDone whether all milestones of the other are done
 */
public record Tie(
        long id,
        Kind kind,
        boolean isOut,
        long other,
        long plan,
        String planTitle,
        String title,
        String note,
        @Nullable LocalDate nextDay,
        boolean isDone) {
    /** How two items hang together. */
    public enum Kind {
        /** The one cannot be done before the other. */
        NEEDS,
        /** Doing the one does the other, of another plan. */
        CARRIES_OUT;

        /** As the database and the messages write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for another code */
        public static Kind parse(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether the other is past a day of its own, and so keeps the one from being done in time. */
    public boolean isLate(LocalDate today) {
        return !isDone && nextDay != null && nextDay.isBefore(today);
    }

    /** Whether the item is blocked by the other. */
    public boolean blocks(LocalDate today) {
        return kind == Kind.NEEDS && isOut && isLate(today);
    }
}
