package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Act;
import gangju.server.accounts.Unit;
import gangju.server.accounts.Units;
import gangju.server.execution.reporting.Report;
import gangju.server.execution.reporting.ReportList;
import gangju.server.execution.reporting.ReportList.Question;
import gangju.server.execution.reporting.ReportList.Show;
import gangju.server.execution.reporting.ReportState;
import gangju.server.inbox.Deadline;
import gangju.server.inbox.InboxSource;
import gangju.server.inbox.Matter;
import gangju.server.inbox.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports to write, to check and to accept. */
@Component
final class ReportInbox implements InboxSource {
    private final ReportList reports;
    private final Units units;
    private final Clock clock;

    ReportInbox(ReportList reports, Units units, Clock clock) {
        this.reports = reports;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public List<Matter> of(Reader reader) {
        var matters = new ArrayList<Matter>();
        var writes = reader.rights().units(Act.WRITE_REPORT, ReportState.ASKED.code());
        if (!writes.isEmpty()) {
            add(matters, reader, "write", Question.of(writes, Show.WRITE, reader.today()));
        }
        var checks = reader.rights().units(Act.CHECK_REPORT, ReportState.SUBMITTED.code());
        if (!checks.isEmpty()) {
            add(matters, reader, "check", Question.of(checks, Show.CHECK, reader.today()));
        }
        if (reader.rights().may(Act.ACCEPT_REPORT)) {
            add(matters, reader, "accept", Question.all(Show.ACCEPT, reader.today()));
            add(matters, reader, "pass", Question.all(Show.STUCK, reader.today()));
        }
        return matters;
    }

    @Override
    public List<Deadline> due(LocalDate first, LocalDate last) {
        return reports.due(first, last).stream()
                .map(report -> new Deadline(
                        "report",
                        "report/" + report.id(),
                        report.unit(),
                        report.due(),
                        report.item().title(),
                        href(report)))
                .toList();
    }

    private void add(List<Matter> matters, Reader reader, String act, Question question) {
        var said = ReportWords.of(reader.words(), clock);
        var found = reports.list(question, 0, reader.most());
        var reasons = reports.reasons(found.stream()
                .filter(report -> report.state() == ReportState.RETURNED)
                .map(Report::id)
                .toList());
        found.forEach(report -> matters.add(matter(report, act, reasons.get(report.id()), said)));
    }

    private Matter matter(Report report, String act, @Nullable String reason, ReportWords said) {
        var words = said.words();
        var isReturned = report.state() == ReportState.RETURNED;
        var key = "reports.inbox." + (isReturned ? "returned" : act);
        var note = units.tree().find(report.unit()).map(Unit::name).orElse("") + " · "
                + report.item().planTitle();
        return new Matter(
                words.get(key, report.item().title()),
                reason == null ? note : words.get("reports.inbox.returned.why", reason) + " · " + note,
                words.get("reports.inbox.where", said.period(report.start(), report.end())),
                words.get(key + ".verb"),
                href(report),
                report.due(),
                isReturned);
    }

    private static String href(Report report) {
        return "/reports/" + report.id();
    }
}
