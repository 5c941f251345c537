package gangju.server.execution.breakdown;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A step of an item whose day and proof were agreed beforehand.
 *
 * @param proof what shows that it is done; empty where nobody said
 * @param due the day that was agreed
 * @param done the day on which it was done
 * @param expected when it will be done by what was told last
 */
public record Milestone(
        long id,
        long item,
        String title,
        String proof,
        LocalDate due,
        @Nullable LocalDate done,
        @Nullable LocalDate expected) {
    /** How a milestone stands. */
    public enum Standing {
        DONE,
        DONE_LATE,
        OVERDUE,
        AHEAD
    }

    /** How it stands on a day; a milestone that is due today is not late. */
    public Standing standing(LocalDate today) {
        if (done != null) {
            return done.isAfter(due) ? Standing.DONE_LATE : Standing.DONE;
        }
        return due.isBefore(today) ? Standing.OVERDUE : Standing.AHEAD;
    }

    /** Days that it is or was late, or that are left; 0 where it was done in time. */
    public long days(LocalDate today) {
        return switch (standing(today)) {
            case DONE -> 0;
            case DONE_LATE -> done == null ? 0 : ChronoUnit.DAYS.between(due, done);
            case OVERDUE -> ChronoUnit.DAYS.between(due, today);
            case AHEAD -> ChronoUnit.DAYS.between(today, due);
        };
    }
}
