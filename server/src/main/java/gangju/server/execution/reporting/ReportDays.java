package gangju.server.execution.reporting;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.execution.CalendarDays;
import gangju.server.execution.reporting.RoundUnits.Waiting;
import gangju.server.pages.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the reports of each round are due, of the units whose reports the account may read; one line for a day. */
@Component
@Order(20)
final class ReportDays implements CalendarDays {
    private final RoundUnits rounds;
    private final Access access;

    ReportDays(RoundUnits rounds, Access access) {
        this.rounds = rounds;
        this.access = access;
    }

    @Override
    public List<Due> between(LocalDate from, LocalDate until, @Nullable Long unit, int most, Messages words) {
        var readable = access.units(Act.READ_REPORTS, "-");
        var units = unit == null ? readable : readable.contains(unit) ? Set.of(unit) : Set.<Long>of();
        return rounds.due(from, until, units, most).stream()
                .map(each -> due(each, unit, words))
                .toList();
    }

    private static Due due(Waiting each, @Nullable Long unit, Messages words) {
        return new Due(
                each.day(),
                words.get("pages.menu.reports"),
                words.get("reports.calendar", each.title(), each.plan(), each.asked(), each.waiting()),
                "/reports?round=" + each.round() + (unit == null ? "" : "&unit=" + unit),
                each.waiting() == 0);
    }
}
