package gangju.server.execution.reporting.pages;

import gangju.server.execution.reporting.RoundUnits.Totals;
import gangju.server.pages.Fact;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one round stands.
 *
 * @param progress of its opening; null where it is open
 * @param burden what it asks of the units, in a sentence
 */
public record RoundPage(
        PageFrame frame,
        long id,
        String title,
        String state,
        String lead,
        @Nullable Told told,
        @Nullable Progress progress,
        List<Fact> facts,
        String burden,
        Table units,
        boolean mayLock,
        boolean isLocked) {
    /** How far its opening is. */
    public record Progress(int done, int items, String text, boolean failed) {}

    /**
     * The units that fit, a page of them.
     *
     * @param show which of them
     * @param text part of their names
     * @param excel address of the whole table
     */
    public record Table(
            List<Option> shows,
            String show,
            String text,
            boolean isNarrow,
            String excel,
            int found,
            List<Line> lines,
            Pager pager) {}

    /**
     * One unit.
     *
     * @param reports address of its reports
     */
    public record Line(String unit, String reports, Totals counts) {}
}
