package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.Units;
import gangju.server.execution.TaskSection;
import gangju.server.execution.reporting.Report;
import gangju.server.execution.reporting.ReportList;
import gangju.server.execution.reporting.ReportState;
import gangju.server.pages.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was reported of a task, period by period. */
@Component
@Order(1)
final class ReportsOfTask implements TaskSection {
    private static final int MOST = 40;

    private final ReportList reports;
    private final Units units;
    private final Access access;
    private final Clock clock;

    ReportsOfTask(ReportList reports, Units units, Access access, Clock clock) {
        this.reports = reports;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Optional<Section> of(long item, Messages words) {
        var readable = access.units(Act.READ_REPORTS, "-");
        var said = ReportWords.of(words, clock);
        var rows = reports.ofItem(item, MOST).stream()
                .filter(report -> readable.contains(report.unit()))
                .map(report -> row(report, said))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        words.get("reports.title"),
                        words.get("reports.found", rows.size()),
                        Stream.of("period", "said", "unit", "state")
                                .map(name -> words.get("reports.column." + name))
                                .toList(),
                        rows));
    }

    private List<Cell> row(Report report, ReportWords said) {
        var isSent = !ReportState.OPEN.contains(report.state());
        return List.of(
                Cell.linked(said.period(report.start(), report.end()), "/reports/" + report.id()),
                Cell.of(isSent ? ReportWords.shortened(report.written().summary()) : "—"),
                new Cell(
                        units.tree().get(report.unit()).name(),
                        null,
                        said.words().get("scheme.part." + report.part()),
                        false),
                new Cell(
                        said.state(report.state()),
                        null,
                        said.left(report).isEmpty() ? null : said.left(report),
                        said.look(report).equals("late")));
    }
}
