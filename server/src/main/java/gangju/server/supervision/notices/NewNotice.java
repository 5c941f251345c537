package gangju.server.supervision.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be issued.
 *
 * @param workingDays the deadline, counted from the day after issue; null where {@code due} says it
 * @param due the deadline as a day; null where {@code workingDays} says it
 */
public record NewNotice(
        String title,
        String asks,
        long unit,
        @Nullable Integer workingDays,
        @Nullable LocalDate due,
        List<TiedItem> items) {
    public NewNotice {
        items = List.copyOf(items);
        if ((workingDays == null) == (due == null)) {
            throw new IllegalArgumentException("One deadline: " + workingDays + ", " + due);
        }
    }
}
