package gangju.server.execution.reporting;

import gangju.server.execution.breakdown.Milestone;
import gangju.server.execution.breakdown.Milestones;
import gangju.server.indicators.ReportedFigures;
import gangju.server.indicators.ReportedFigures.Asked;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a report is asked beside its words: the figures of its target, the milestones of its task. */
@Component
public class ReportQuestions {
    private final ReportedFigures figures;
    private final Milestones milestones;

    ReportQuestions(ReportedFigures figures, Milestones milestones) {
        this.figures = figures;
        this.milestones = milestones;
    }

    /**
     * What the unit that leads is asked; one that only supports is asked for words.
     *
     * @param figures of a target; none of a task
     * @param milestones all of the item, done ones too
     * @param end the last day that is reported on: what was due by then has to be told
     */
    public record Questions(List<Asked> figures, List<Milestone> milestones, LocalDate end) {
        /** Whether the milestone has to be told about. */
        public boolean isDue(Milestone milestone) {
            return milestone.done() == null && !milestone.due().isAfter(end);
        }
    }

    /** As things stand now: what has come in meanwhile is known already. */
    public Questions of(Report report) {
        if (!report.isLead()) {
            return new Questions(List.of(), List.of(), report.end());
        }
        var item = List.of(report.item().id());
        return new Questions(
                report.item().isTarget() ? figures.asked(item, report.start(), report.end()) : List.of(),
                milestones.of(item),
                report.end());
    }
}
