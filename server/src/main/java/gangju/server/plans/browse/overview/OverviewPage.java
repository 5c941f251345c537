package gangju.server.plans.browse.overview;

import gangju.server.pages.Fact;
import gangju.server.plans.PlanPage;
import gangju.server.plans.browse.view.TargetLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan promises, and how much of its time has passed.
 *
 * @param lead the answer in a sentence
 * @param period null where the document names no period
 * @param moreTargets how many targets the page leaves to the list
 */
public record OverviewPage(
        PlanPage page,
        String lead,
        List<Fact> facts,
        @Nullable PeriodStrip period,
        List<Goal> goals,
        List<Group> targets,
        int moreTargets,
        List<Chapter> chapters,
        Chapter total,
        List<Finding> findings,
        String firstChapter,
        @Nullable String review) {

    /** A heading that states a goal. */
    public record Goal(String title, String href, int targets) {}

    /** Targets of one section. */
    public record Group(String section, @Nullable String href, List<TargetLine> lines) {}

    /** A heading of the first or second level with what stands under it. */
    public record Chapter(
            String title,
            String href,
            boolean below,
            String targets,
            String tasks,
            String projects,
            String unchecked) {}

    /** What the reader of the document found and a person should know. */
    public record Finding(String severity, boolean grave, String message) {}
}
