package gangju.server.indicators.pages.links;

import gangju.server.indicators.pages.Filters;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import gangju.server.plans.PlanPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Targets and the indicators that are proposed for them, side by side. */
public record LinksPage(
        PlanPage page,
        @Nullable Told told,
        String lead,
        Filters filters,
        List<Line> lines,
        List<Offered> offered,
        Pager pager) {
    public LinksPage {
        lines = List.copyOf(lines);
        offered = List.copyOf(offered);
    }

    /** An indicator that may be chosen. */
    public record Offered(String code, String name) {}

    /**
     * A target.
     *
     * @param linked code of the indicator that judges it, null for none
     * @param proposed code of the one that its name proposes, null for none
     * @param why why there is no proposal, or how sure it is
     * @param sure the names are the same, so that the line starts out ticked
     */
    public record Line(
            long item,
            String href,
            String name,
            String quote,
            String reading,
            @Nullable String section,
            @Nullable String linked,
            @Nullable String linkedHref,
            String area,
            @Nullable String proposed,
            @Nullable String why,
            boolean sure,
            String settings) {}
}
