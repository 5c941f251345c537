package gangju.server.execution.reporting.pages;

import gangju.server.execution.CarriedOut;
import gangju.server.execution.reporting.Report;
import gangju.server.execution.reporting.ReportList;
import gangju.server.execution.scheme.CarriedPlanTitles;
import gangju.server.pages.Messages;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers other modules from the plans, items and reports here. */
@Component
final class CarriedOutForOthers implements CarriedOut {
    private final CarriedPlanTitles plans;
    private final ReportList reports;
    private final JdbcClient database;
    private final Clock clock;

    CarriedOutForOthers(CarriedPlanTitles plans, ReportList reports, JdbcClient database, Clock clock) {
        this.plans = plans;
        this.reports = reports;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Plan> plans() {
        return plans.all().stream()
                .map(plan -> new Plan(plan.id(), plan.title()))
                .toList();
    }

    @Override
    public List<AskedReport> reports(Collection<Long> ids, Messages words) {
        var said = ReportWords.of(words, clock);
        return reports.find(ids).stream().map(report -> asked(report, said)).toList();
    }

    private static AskedReport asked(Report report, ReportWords said) {
        return new AskedReport(
                report.id(),
                report.item().plan(),
                report.item().id(),
                report.unit(),
                report.item().title(),
                said.period(report.start(), report.end()),
                said.state(report.state()),
                said.look(report).equals("late") ? said.left(report) : null);
    }

    @Override
    public Map<Long, Item> items(Collection<Long> ids) {
        return database
                .sql("""
                        SELECT i.item_id, i.plan_id, i.title, l.unit_id FROM execution.item i
                        LEFT JOIN execution.led_item l ON l.item_id = i.item_id WHERE i.item_id = ANY (:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> new Item(
                        row.getLong("item_id"),
                        row.getLong("plan_id"),
                        row.getString("title"),
                        row.getObject("unit_id", Long.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
    }
}
