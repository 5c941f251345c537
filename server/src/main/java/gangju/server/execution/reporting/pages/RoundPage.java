package gangju.server.execution.reporting.pages;

import gangju.server.pages.Fact;
import gangju.server.pages.PageFrame;
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
        List<Line> lines,
        boolean mayLock,
        boolean isLocked) {
    /** How far its opening is. */
    public record Progress(int done, int items, String text, boolean failed) {}

    /** One unit; the columns are numbers of reports, and of fields. */
    public record Line(
            String unit,
            String href,
            String reports,
            int asked,
            int written,
            int accepted,
            int late,
            int reused,
            int fields,
            int filled) {}
}
