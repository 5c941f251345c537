package gangju.server.indicators.pages.intake;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that has brought figures, the newest first. */
public record ImportsPage(
        PageFrame frame, Tabs tabs, @Nullable Told told, String lead, List<Line> lines, Pager pager) {
    public ImportsPage {
        lines = List.copyOf(lines);
    }

    /** One import; {@code withdrawn} tells when, by whom and why, null while its figures count. */
    public record Line(
            int id,
            String kind,
            @Nullable String file,
            String when,
            @Nullable String by,
            int added,
            int known,
            int doubtful,
            @Nullable String withdrawn) {}
}
