package gangju.server.execution.tasks;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.execution.breakdown.Milestone;
import gangju.server.execution.evidence.Evidence;
import gangju.server.execution.evidence.MilestoneProofs;
import gangju.server.execution.evidence.MilestoneProofs.Given;
import gangju.server.execution.tasks.TaskPage.Day;
import gangju.server.execution.tasks.TaskPage.Proof;
import gangju.server.execution.tasks.TaskPage.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Milestones with what proves them, as the page of a task shows them. */
@Component
final class MilestoneSteps {
    private final MilestoneProofs proofs;
    private final Access access;

    MilestoneSteps(MilestoneProofs proofs, Access access) {
        this.proofs = proofs;
        this.access = access;
    }

    /** @param milestones of the item */
    List<Step> of(long item, List<Milestone> milestones, TaskWords said) {
        if (milestones.isEmpty()) {
            return List.of();
        }
        var readable = access.units(Act.READ_REPORTS, "-");
        var given = proofs.of(item).stream().collect(Collectors.groupingBy(Given::milestone));
        return milestones.stream()
                .map(each -> step(each, given.getOrDefault(each.id(), List.of()), readable, said))
                .toList();
    }

    /** What may not be read is not listed, and yet it is no lack. */
    private static Step step(Milestone step, List<Given> given, Set<Long> readable, TaskWords said) {
        return new Step(
                step.id(),
                step.title(),
                Day.of(step.due(), said),
                Day.of(step.done(), said),
                Day.of(step.expected(), said),
                step.proof(),
                given.stream()
                        .filter(each -> readable.contains(each.unit()))
                        .map(each -> proof(each.evidence()))
                        .toList(),
                step.done() != null && given.isEmpty(),
                said.shape(step),
                said.state(step),
                said.look(step));
    }

    private static Proof proof(Evidence evidence) {
        return new Proof(
                evidence.name(), evidence.kind().equals("file") ? "/evidence/" + evidence.id() : evidence.url());
    }
}
