package gangju.exchange.assessment;

import gangju.exchange.table.SetAside;
import gangju.indicator.Clocks;
import gangju.indicator.forecast.Outlook;
import gangju.indicator.link.Link;
import gangju.indicator.link.Unlinked;
import gangju.indicator.status.Assessment;
import gangju.model.Target;
import java.util.List;
import java.util.Optional;

/**
 * Where every target of a plan stands by the figures of a file.
 *
 * @param plan its title, or the name of its file
 * @param targets all of them, in the order of the plan
 * @param unlinkedTargets those that no indicator goes with
 * @param unlinkedIndicators those that no target uses
 * @param setAside rows of the file that were not used, each with its reason, in the order of the file
 */
public record PlanAssessment(
        String plan,
        Clocks clocks,
        List<AssessedTarget> targets,
        List<Unlinked> unlinkedTargets,
        List<Unlinked> unlinkedIndicators,
        List<SetAside> setAside) {
    public PlanAssessment {
        targets = List.copyOf(targets);
        unlinkedTargets = List.copyOf(unlinkedTargets);
        unlinkedIndicators = List.copyOf(unlinkedIndicators);
        setAside = List.copyOf(setAside);
    }

    /**
     * One target.
     *
     * @param link empty where no indicator goes with it
     * @param outlook what can be said of its end; empty without a link
     */
    public record AssessedTarget(
            Target target, Optional<Link> link, Assessment assessment, Optional<Outlook> outlook) {}
}
