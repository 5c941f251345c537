package gangju.server.execution.reporting;

import gangju.server.indicators.ReportedFigures;
import gangju.server.indicators.ReportedFigures.Asked;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a report is asked beside its words: the figures of its target, the milestones of its task. */
@Component
public class ReportQuestions {
    private final ReportedFigures figures;

    ReportQuestions(ReportedFigures figures) {
        this.figures = figures;
    }

    /** @param figures of a target; none of a task, and none for a unit that only supports */
    public record Questions(List<Asked> figures) {}

    /** As things stand now: what has come in meanwhile is known already. */
    public Questions of(Report report) {
        return new Questions(
                report.item().isTarget() && report.isLead()
                        ? figures.asked(List.of(report.item().id()), report.start(), report.end())
                        : List.of());
    }
}
