package gangju.server.plans.browse.outline;

import gangju.server.pages.Pager;
import gangju.server.plans.PlanPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contents: every heading with what stands under it. */
public record ContentsPage(
        PlanPage page, String lead, @Nullable String first, List<Row> rows, Pager pager) {
    /** A heading. */
    public record Row(
            String title, String href, int depth, String targets, String tasks, String others, boolean checked) {}
}
