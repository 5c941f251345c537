package gangju.server.indicators.warnings;

import gangju.indicator.warning.RuleCode;
import gangju.indicator.warning.Severity;
import gangju.server.indicators.warnings.Warning.Resolution;
import gangju.server.indicators.warnings.Warning.Snooze;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The warnings that there are, and were on a day. */
@Component
public final class Warnings {
    private static final String SELECT = """
            SELECT id, key, rule, severity, plan_id, item_id, indicator_id, period, since, raised_on, arguments,
                acknowledged_on, acknowledged_by, snoozed_until, snoozed_by, snooze_reason, resolved_on, resolved_by,
                resolved_reason
            FROM indicators.warning
            """;
    private static final String OPEN_ON = " raised_on <= :knownOn AND (resolved_on IS NULL OR resolved_on > :knownOn) ";

    private final JdbcClient database;

    Warnings(JdbcClient database) {
        this.database = database;
    }

    /** Those of a plan that were open on a day, the oldest first. */
    public List<Warning> ofPlan(long plan, LocalDate knownOn) {
        return database.sql(SELECT + " WHERE plan_id = :plan AND " + OPEN_ON + " ORDER BY since, id")
                .param("plan", plan)
                .param("knownOn", knownOn)
                .query((row, number) -> warning(row))
                .list();
    }

    /** How many of each target were open on a day; targets without any are left out. */
    public Map<Long, Integer> counts(Collection<Long> items, LocalDate knownOn) {
        var counts = new HashMap<Long, Integer>();
        database.sql("""
                        SELECT item_id, count(*) AS open FROM indicators.warning
                        WHERE item_id = ANY (CAST(:items AS bigint[])) AND
                        """ + OPEN_ON + " GROUP BY item_id")
                .param("knownOn", knownOn)
                .param("items", items.toArray(Long[]::new))
                .query(row -> {
                    counts.put(row.getLong("item_id"), row.getInt("open"));
                });
        return counts;
    }

    /** All of a target, open and past, the newest first. */
    public List<Warning> ofTarget(long item, LocalDate knownOn) {
        return database.sql(SELECT + " WHERE item_id = :item AND raised_on <= :knownOn ORDER BY id DESC")
                .param("item", item)
                .param("knownOn", knownOn)
                .query((row, number) -> warning(row))
                .list();
    }

    /** Those of an indicator and its series that were open on a day, the oldest first. */
    public List<Warning> ofIndicator(int indicator, LocalDate knownOn) {
        return database.sql(SELECT + " WHERE indicator_id = :indicator AND " + OPEN_ON + " ORDER BY since, id")
                .param("indicator", indicator)
                .param("knownOn", knownOn)
                .query((row, number) -> warning(row))
                .list();
    }

    private static Warning warning(ResultSet row) throws SQLException {
        var snoozed = row.getObject("snoozed_until", LocalDate.class);
        var resolved = row.getObject("resolved_on", LocalDate.class);
        return new Warning(
                row.getLong("id"),
                row.getString("key"),
                RuleCode.parse(row.getString("rule")),
                Severity.valueOf(row.getString("severity")),
                row.getLong("plan_id"),
                row.getLong("item_id"),
                row.getObject("indicator_id", Integer.class),
                row.getString("period"),
                row.getObject("since", LocalDate.class),
                row.getObject("raised_on", LocalDate.class),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getObject("acknowledged_on", LocalDate.class),
                row.getString("acknowledged_by"),
                snoozed == null
                        ? null
                        : new Snooze(snoozed, row.getString("snoozed_by"), row.getString("snooze_reason")),
                resolved == null
                        ? null
                        : new Resolution(resolved, row.getString("resolved_by"), row.getString("resolved_reason")));
    }
}
