package gangju.server.plans.browse.outline;

import gangju.server.pages.Pager;
import gangju.server.plans.PlanPage;
import gangju.server.plans.browse.view.MarkedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chapter with its text. */
public record ChapterPage(
        PlanPage page,
        String title,
        String lead,
        List<MarkedText.Line> lines,
        List<Entry> contents,
        Pager pager,
        @Nullable Entry previous,
        @Nullable Entry next) {
    /** A heading to go to. */
    public record Entry(String title, String href, int depth, boolean current) {}
}
