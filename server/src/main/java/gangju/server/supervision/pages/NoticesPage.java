package gangju.server.supervision.pages;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board of notices.
 *
 * @param text that is looked for in titles
 * @param sort as the address has it; empty where it has none
 * @param isNarrow whether a filter is set
 * @param excel address of the same as a workbook
 */
public record NoticesPage(
        PageFrame frame,
        List<Tabs.Tab> tabs,
        String lead,
        boolean mayOpen,
        List<Select> selects,
        String text,
        String sort,
        boolean isNarrow,
        String excel,
        int found,
        List<Column> columns,
        List<Line> lines,
        Pager pager) {
    /** A filter to choose from. */
    public record Select(String name, String label, List<Option> options, String value) {}

    /** @param href to sort by it; null where nothing is sorted by it */
    public record Column(
            String name, String label, @Nullable String href, boolean isSorted) {}

    /**
     * A notice.
     *
     * @param left days left or over in words; empty where the unit has nothing to do
     * @param look class of that
     */
    public record Line(
            String href,
            String number,
            String title,
            String unit,
            String unitHref,
            String state,
            boolean extensionAsked,
            String due,
            String left,
            String look) {}
}
