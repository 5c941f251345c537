package gangju.server.supervision.checks.pages;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.supervision.pages.Tabs.Tab;
import java.util.List;

/** The checks on site. */
public record ChecksPage(
        PageFrame frame,
        List<Tab> tabs,
        String lead,
        boolean mayCheck,
        List<Select> selects,
        boolean isNarrow,
        String excel,
        List<Line> lines,
        Pager pager) {
    /** A filter to choose from. */
    public record Select(String name, String label, List<Option> options, String value) {}

    /**
     * A check.
     *
     * @param findings how many it has, in words; {@code open} of them are not put right yet, empty for none
     */
    public record Line(
            String href,
            String number,
            String title,
            String place,
            String unit,
            String day,
            boolean isDraft,
            String findings,
            String open) {}
}
