package gangju.server.indicators.board;

import gangju.server.indicators.status.WatchedPlan;
import gangju.server.indicators.status.WatchedPlans.Chapter;
import java.util.List;

/**
 * A plan's targets with where each stands.
 *
 * @param chapters headings of the first level, those without targets among them
 * @param targets in the order of the plan, cancelled ones among them
 */
public record PlanBoard(WatchedPlan plan, List<Chapter> chapters, List<TargetLine> targets) {
    public PlanBoard {
        chapters = List.copyOf(chapters);
        targets = List.copyOf(targets);
    }
}
