package gangju.server.plans.browse.overview;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Waiting.Matter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param drafts plans that wait for decisions; none for a visitor
 * @param matters what waits in other modules; none for a visitor
 * @param plans the latest adopted
 */
public record HomePage(
        PageFrame frame,
        boolean signedIn,
        boolean mayAdd,
        String title,
        String lead,
        List<DraftLine> drafts,
        List<Matter> matters,
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
