package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.execution.reporting.ReportList;
import gangju.server.execution.reporting.ReportList.Question;
import gangju.server.execution.reporting.ReportList.Show;
import gangju.server.execution.reporting.ReportState;
import gangju.server.pages.Messages;
import gangju.server.pages.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reports to write, to check and to accept. */
@Component
final class WaitingReports implements Waiting {
    private final ReportList reports;
    private final Access access;
    private final Clock clock;

    WaitingReports(ReportList reports, Access access, Clock clock) {
        this.reports = reports;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Matter> of(Messages words) {
        var today = LocalDate.now(clock);
        var matters = new ArrayList<Matter>();
        var writes = access.units(Act.WRITE_REPORT, ReportState.ASKED.code());
        if (!writes.isEmpty()) {
            var question = Question.of(writes, Show.TODO, today);
            reports.list(question, 0, 1)
                    .forEach(first -> matters.add(new Matter(
                            words.get("reports.waiting.todo", reports.count(question)),
                            words.get(
                                    "reports.waiting.todo.why",
                                    ReportWords.of(words, clock).dates().of(first.due())),
                            "/reports?show=todo",
                            first.due().isBefore(today))));
        }
        var checks = access.units(Act.CHECK_REPORT, ReportState.SUBMITTED.code());
        if (!checks.isEmpty()) {
            add(matters, words, "check", reports.count(Question.of(checks, Show.CHECK, today)));
        }
        if (access.may(Act.ACCEPT_REPORT)) {
            add(matters, words, "accept", reports.count(Question.all(Show.ACCEPT, today)));
        }
        return matters;
    }

    private static void add(List<Matter> matters, Messages words, String show, int count) {
        if (count > 0) {
            matters.add(new Matter(
                    words.get("reports.waiting." + show, count),
                    words.get("reports.waiting." + show + ".why"),
                    "/reports?show=" + show,
                    false));
        }
    }
}
