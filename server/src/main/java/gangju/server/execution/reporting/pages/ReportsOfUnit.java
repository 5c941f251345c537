package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.UnitDuties;
import gangju.server.execution.reporting.Report;
import gangju.server.execution.reporting.ReportList;
import gangju.server.execution.reporting.ReportList.Question;
import gangju.server.execution.reporting.ReportList.Show;
import gangju.server.pages.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The reports that a unit has to write, and those that were accepted, for who may read them. */
@Component
final class ReportsOfUnit implements UnitDuties {
    private final ReportList reports;
    private final Access access;
    private final Clock clock;

    ReportsOfUnit(ReportList reports, Access access, Clock clock) {
        this.reports = reports;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(long unit, int most, Messages words) {
        return list(unit, Show.WRITE, most, words);
    }

    @Override
    public List<Duty> done(long unit, int most, Messages words) {
        return list(unit, Show.ACCEPTED, most, words);
    }

    private List<Duty> list(long unit, Show show, int most, Messages words) {
        if (!access.may(Act.READ_REPORTS, unit)) {
            return List.of();
        }
        var said = ReportWords.of(words, clock);
        var question = Question.of(Set.of(unit), show, LocalDate.now(clock));
        return reports.list(question, 0, most).stream()
                .map(report -> duty(report, said))
                .toList();
    }

    private static Duty duty(Report report, ReportWords said) {
        var left = said.left(report);
        return new Duty(
                report.item().title(),
                "/reports/" + report.id(),
                said.words().get("reports.part", said.words().get("scheme.part." + report.part())),
                said.dates().of(report.due()),
                report.due(),
                said.state(report.state()) + (left.isEmpty() ? "" : " · " + left),
                said.period(report.start(), report.end()) + " · "
                        + report.item().planTitle());
    }
}
