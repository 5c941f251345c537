package gangju.server.supervision.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be issued.
 *
 * @param workingDays the deadline, counted from the day after issue; null where {@code due} says it
 * @param due the deadline as a day; null where {@code workingDays} says it
 * @param causes what it is about besides items
 * @param draft that a rule proposed and it comes from; null for none
 */
public record NewNotice(
        String title,
        String asks,
        long unit,
        @Nullable Integer workingDays,
        @Nullable LocalDate due,
        List<TiedItem> items,
        List<Cause> causes,
        @Nullable Long draft) {
    public NewNotice {
        items = List.copyOf(items);
        causes = List.copyOf(causes);
        if ((workingDays == null) == (due == null)) {
            throw new IllegalArgumentException("One deadline: " + workingDays + ", " + due);
        }
    }
}
