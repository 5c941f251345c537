package gangju.server.supervision.pages;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import java.util.List;

/**
 * The board of notices.
 *
 * @param isNarrow whether a filter is set
 */
public record NoticesPage(
        PageFrame frame,
        String lead,
        boolean mayOpen,
        List<Select> selects,
        boolean isNarrow,
        int found,
        List<Line> lines,
        Pager pager) {
    /** A filter to choose from. */
    public record Select(String name, String label, List<Option> options, String value) {}

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
