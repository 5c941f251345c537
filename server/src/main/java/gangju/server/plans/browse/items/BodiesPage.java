package gangju.server.plans.browse.items;

import gangju.server.pages.Pager;
import gangju.server.plans.PlanPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of a plan. */
public record BodiesPage(PlanPage page, String lead, List<BodyLine> lines, Pager pager) {
    /**
     * A body.
     *
     * @param more how many tasks are not shown, in words
     */
    public record BodyLine(
            String name,
            String href,
            String leads,
            String supports,
            List<TaskLink> tasks,
            @Nullable String more) {}

    /** A task of a body. */
    public record TaskLink(String title, String href, String role, boolean checked) {}
}
