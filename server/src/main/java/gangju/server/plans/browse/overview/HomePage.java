package gangju.server.plans.browse.overview;

import gangju.server.inbox.InboxGroups;
import gangju.server.pages.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param inbox what needs the reader; empty for a visitor
 * @param plans the latest adopted
 */
public record HomePage(
        PageFrame frame,
        boolean signedIn,
        boolean mayAdd,
        String title,
        String lead,
        InboxGroups inbox,
        List<PlanLine> plans) {
    /** A plan under review. */
    public record DraftLine(
            String title,
            String href,
            String file,
            String open,
            @Nullable String doubtful,
            String since) {}

    /** An adopted plan. */
    public record PlanLine(String title, String href, boolean example, String counts, String adopted) {}
}
