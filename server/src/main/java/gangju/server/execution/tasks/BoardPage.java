package gangju.server.execution.tasks;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that fit the filters, and how those of a plan stand by chapter and unit.
 *
 * @param filter the values of the filters
 * @param tallies nothing where no plan is chosen
 */
public record BoardPage(
        PageFrame frame,
        @Nullable Told told,
        String lead,
        List<Select> selects,
        Map<String, String> filter,
        boolean isNarrow,
        boolean isOnePlan,
        List<Saved> saved,
        List<TallyTable> tallies,
        List<StateHead> states,
        String found,
        List<Column> columns,
        List<Line> lines,
        Pager pager,
        String excel,
        String calendar) {
    /** A filter to choose from. */
    public record Select(String name, String label, List<Option> options, String value) {}

    public record Saved(long id, String name, String href) {}

    /** The head of a column of counts; a narrow screen leaves out the tasks without a date. */
    public record StateHead(String text, String look) {}

    /** How tasks stand, by chapter or by unit. */
    public record TallyTable(String title, List<TallyRow> rows) {}

    public record TallyRow(String name, List<Count> counts) {}

    /** @param href of those tasks; null for none */
    public record Count(String number, @Nullable String href, String look) {}

    /**
     * The head of a column.
     *
     * @param href sorts by it; null where it cannot be sorted by
     * @param sort of {@code aria-sort}; null where the list is not sorted by it
     */
    public record Column(
            String label,
            String look,
            @Nullable String href,
            @Nullable String sort) {}

    /**
     * A task.
     *
     * @param milestones done of how many; empty for none
     * @param reported the day of the last report; empty for none
     */
    public record Line(
            String title,
            String href,
            String plan,
            String lead,
            String milestones,
            String reported,
            String next,
            String left,
            String state,
            String shape,
            String look,
            boolean isBlocked) {}
}
