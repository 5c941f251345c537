package gangju.server.execution.reporting.pages;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports across all plans.
 *
 * @param tabs what there is to do, with how many
 * @param excel the same as a table to take away
 * @param bulk what can be done to the lines that are ticked; null where nothing
 */
public record ReportsPage(
        PageFrame frame,
        String lead,
        @Nullable Told told,
        List<Tab> tabs,
        List<Select> selects,
        String text,
        String show,
        String excel,
        boolean isNarrow,
        boolean mayOpenRounds,
        @Nullable String bulk,
        int found,
        List<Line> lines,
        Pager pager) {
    /** A list that may be chosen. */
    public record Tab(String label, int count, String href, boolean current) {}

    /** A filter. */
    public record Select(String name, String label, List<Option> options, String value) {}

    /**
     * A report.
     *
     * @param seen its revision
     * @param isOwn whether the reader sent it and cannot check it
     */
    public record Line(
            long id,
            int seen,
            boolean isOwn,
            String href,
            String title,
            String kind,
            String plan,
            String unit,
            String period,
            String state,
            String due,
            String left,
            String look,
            String summary) {}
}
