package gangju.server.execution.reporting;

import gangju.server.accounts.Units;
import gangju.server.execution.breakdown.Milestones;
import gangju.server.indicators.ReportedFigures;
import gangju.server.indicators.ReportedFigures.Asked;
import gangju.server.indicators.ReportedFigures.Reported;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an accepted report changes: its figures go into the monitoring, its milestones to their task. */
@Component
public class AcceptedReport {
    private final ReportQuestions questions;
    private final ReportedFigures figures;
    private final Milestones milestones;
    private final Units units;

    AcceptedReport(ReportQuestions questions, ReportedFigures figures, Milestones milestones, Units units) {
        this.questions = questions;
        this.figures = figures;
        this.milestones = milestones;
        this.units = units;
    }

    /** The figures that it says, in their order. */
    public List<Reported> figures(Report report) {
        return said(report).values().stream().flatMap(List::stream).toList();
    }

    /** By the reason why they replace what is kept; empty for what is new. */
    private Map<String, List<Reported>> said(Report report) {
        var byReason = new LinkedHashMap<String, List<Reported>>();
        for (var asked : questions.of(report).figures()) {
            report.written()
                    .figure(FactKey.of(asked.fact()))
                    .ifPresent(said -> ReportedNumber.parse(said.value())
                            .ifPresent(value -> byReason.computeIfAbsent(
                                            asked.known() == null ? "" : said.why(), why -> new ArrayList<>())
                                    .add(reported(report, asked, value))));
        }
        return byReason;
    }

    void takeOver(Report report, String by) {
        said(report).forEach((why, said) -> figures.takeIn(said, why.isEmpty() ? null : why, by));
        for (var milestone : questions.of(report).milestones()) {
            var said = report.written().milestone(milestone.id());
            var done = ReportedDay.parse(said.done());
            var expected = ReportedDay.parse(said.expected());
            if (done.isPresent() || expected.isPresent()) {
                milestones.report(milestone.id(), done.orElse(null), expected.orElse(milestone.expected()), by);
            }
        }
    }

    private Reported reported(Report report, Asked asked, BigDecimal value) {
        return new Reported(
                asked.fact(),
                value,
                asked.unit(),
                units.tree().get(report.unit()).name(),
                report.item().planTitle());
    }
}
