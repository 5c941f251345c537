package gangju.server.execution.breakdown;

import gangju.server.execution.breakdown.Milestone.Standing;
import java.time.LocalDate;
import java.util.Collection;

/**
 * How far an item is by its milestones: a count, never a percentage.
 *
 * @param late overdue, not those that were done late
 */
public record Progress(int milestones, int done, int late) {
    /** @param milestones of one item */
    public static Progress of(Collection<Milestone> milestones, LocalDate today) {
        return new Progress(
                milestones.size(),
                (int) milestones.stream().filter(each -> each.done() != null).count(),
                (int) milestones.stream()
                        .filter(each -> each.standing(today) == Standing.OVERDUE)
                        .count());
    }

    /** Whether there are milestones and all are done. */
    public boolean isDone() {
        return milestones > 0 && done == milestones;
    }
}
