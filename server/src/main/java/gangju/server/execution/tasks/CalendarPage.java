package gangju.server.execution.tasks;

import gangju.server.execution.CalendarDays.Due;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import java.util.List;

/**
 * What is due in one month.
 *
 * @param value of the unit's filter
 * @param isCut whether there is more than is shown
 */
public record CalendarPage(
        PageFrame frame,
        String title,
        String month,
        String previous,
        String next,
        String present,
        List<Option> units,
        String value,
        String excel,
        List<String> weekdays,
        List<List<Day>> weeks,
        List<DayLine> list,
        boolean isCut) {
    /**
     * A day of the grid.
     *
     * @param number of the day; empty outside of the month
     * @param more how many are not shown in the grid
     */
    public record Day(String number, boolean isToday, List<Due> dues, int more) {}

    /** A day of the list. */
    public record DayLine(String day, boolean isPast, List<Due> dues) {}
}
