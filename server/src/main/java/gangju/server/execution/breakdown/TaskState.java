package gangju.server.execution.breakdown;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a task stands, by its milestones and dates alone. */
public enum TaskState {
    LATE,
    SOON,
    AHEAD,
    UNDATED,
    DONE;

    /** Days before a date from which it is soon. */
    public static final int SOON_DAYS = 30;

    /** @param nextDay when something is due next; null where all is done or nothing has a date */
    public static TaskState of(boolean isDone, @Nullable LocalDate nextDay, LocalDate today) {
        if (isDone) {
            return DONE;
        }
        if (nextDay == null) {
            return UNDATED;
        }
        if (nextDay.isBefore(today)) {
            return LATE;
        }
        return nextDay.isAfter(today.plusDays(SOON_DAYS)) ? AHEAD : SOON;
    }

    /** As addresses and messages write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the sprite of shapes. */
    public String shape() {
        return switch (this) {
            case DONE -> "done";
            case LATE -> "late";
            case SOON, AHEAD -> "next";
            case UNDATED -> "no_figure";
        };
    }

    /** The class that colours it. */
    public String look() {
        return switch (this) {
            case LATE -> "late";
            case SOON -> "soon";
            case DONE, AHEAD, UNDATED -> "";
        };
    }
}
