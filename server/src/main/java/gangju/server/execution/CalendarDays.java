package gangju.server.execution;

import gangju.server.pages.Messages;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What falls due on which day, as one part of the product knows it; the calendar asks every bean of this type. */
public interface CalendarDays {
    /**
     * What is due from a day until another, both included, by day.
     *
     * @param unit that has to do it; null for all
     * @param most how many at most
     */
    List<Due> between(LocalDate from, LocalDate until, @Nullable Long unit, int most, Messages words);

    /**
     * Something that is due.
     *
     * @param kind what it is, in a word
     * @param isDone whether it is done
     */
    record Due(LocalDate day, String kind, String title, String href, boolean isDone) {}
}
