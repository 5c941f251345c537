package gangju.server.plans.browse.search;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, by plan and kind.
 *
 * @param state {@code empty}, {@code short}, {@code none} or {@code found}
 * @param within the plan that is searched alone, null for all
 */
public record SearchPage(
        PageFrame frame,
        String text,
        String state,
        String lead,
        @Nullable Scope within,
        List<Facet> facets,
        List<InPlan> plans,
        Pager pager) {
    public SearchPage {
        facets = List.copyOf(facets);
        plans = List.copyOf(plans);
    }

    public boolean is(String other) {
        return state.equals(other);
    }

    /** The one plan that is searched. */
    public record Scope(long plan, String title, String everywhere) {}

    /** A kind with how many were found. */
    public record Facet(String label, int found, String href, boolean current) {}

    /** What was found in one plan. */
    public record InPlan(String title, String href, boolean example, List<OfKind> kinds) {}

    /**
     * What was found of one kind.
     *
     * @param more leads to the rest, null where everything is shown
     */
    public record OfKind(
            String label,
            int found,
            List<Result> results,
            @Nullable String more) {}

    /** One thing found, with the place in the document's own words. */
    public record Result(
            Highlight title, String href, @Nullable Highlight quote, boolean checked) {}
}
