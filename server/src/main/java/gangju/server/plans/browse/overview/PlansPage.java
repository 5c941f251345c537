package gangju.server.plans.browse.overview;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of plans. */
public record PlansPage(
        PageFrame frame,
        boolean signedIn,
        String lead,
        String text,
        List<Column> columns,
        List<Line> lines,
        List<HomePage.DraftLine> drafts,
        Pager pager) {
    /** A column that the list can be sorted by. */
    public record Column(
            String label,
            String look,
            @Nullable String href,
            @Nullable String sort) {}

    /** An adopted plan. */
    public record Line(
            String title,
            String href,
            boolean example,
            String issuers,
            String period,
            String targets,
            String tasks,
            String unchecked,
            String version,
            String adopted,
            @Nullable String by) {}
}
