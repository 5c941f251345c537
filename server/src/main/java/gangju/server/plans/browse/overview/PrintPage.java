package gangju.server.plans.browse.overview;

import gangju.server.pages.Fact;
import gangju.server.pages.Pager;
import gangju.server.plans.PlanPage;
import gangju.server.plans.browse.view.MarkedText;
import gangju.server.plans.browse.view.TargetLine;
import java.util.List;

/**
 * A part of the plan.
 *
 * @param facts on the first part
 * @param targets as many as go with the part
 */
public record PrintPage(
        PlanPage page,
        String lead,
        List<Fact> facts,
        List<TargetLine> targets,
        List<MarkedText.Line> lines,
        Pager pager,
        String printed) {}
