package gangju.server.indicators.warnings;

import gangju.indicator.warning.Kept;
import gangju.indicator.warning.Warning;
import gangju.server.indicators.status.AssessedTarget;
import gangju.server.plans.JsonRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes warnings down; one statement each, however many. */
@Component
class KeptWarnings {
    private final JdbcClient database;
    private final Clock clock;

    KeptWarnings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record WarningRow(
            String key,
            String rule,
            String severity,
            long planId,
            long itemId,
            @Nullable Integer indicatorId,
            @Nullable String period,
            LocalDate since,
            List<String> arguments) {
        static WarningRow of(Warning warning, AssessedTarget target) {
            return new WarningRow(
                    warning.key(),
                    warning.rule().code(),
                    warning.severity().name(),
                    target.watched().target().plan(),
                    target.item(),
                    target.watched().indicator(),
                    warning.period() == null ? null : warning.period().toString(),
                    warning.since(),
                    warning.arguments());
        }
    }

    /** Of each thing that was warned of the warning that was raised last; an open one before all. */
    List<Kept> latest(Collection<Long> items) {
        return database.sql("""
                        SELECT DISTINCT ON (key) key, since, raised_on, acknowledged_on, snoozed_until, snooze_reason,
                            resolved_on, resolved_by IS NOT NULL AS by_person
                        FROM indicators.warning WHERE item_id = ANY (CAST(:items AS bigint[]))
                        ORDER BY key, resolved_on IS NULL DESC, id DESC
                        """)
                .param("items", items.toArray(Long[]::new))
                .query((row, number) -> {
                    var resolved = row.getObject("resolved_on", LocalDate.class);
                    return new Kept(
                            row.getString("key"),
                            row.getObject("since", LocalDate.class),
                            row.getObject("raised_on", LocalDate.class),
                            row.getObject("acknowledged_on", LocalDate.class),
                            row.getObject("snoozed_until", LocalDate.class),
                            row.getString("snooze_reason"),
                            resolved,
                            resolved == null
                                    ? null
                                    : row.getBoolean("by_person") ? Kept.Resolution.PERSON : Kept.Resolution.GONE);
                })
                .list();
    }

    void raise(List<Warning> raised, List<AssessedTarget> targets) {
        if (raised.isEmpty()) {
            return;
        }
        var bySubject = new HashMap<String, AssessedTarget>();
        targets.forEach(target -> bySubject.put(Long.toString(target.item()), target));
        database.sql("""
                        INSERT INTO indicators.warning (key, rule, severity, plan_id, item_id, indicator_id, period, since,
                            raised_on, arguments)
                        SELECT key, rule, severity, plan_id, item_id, indicator_id, period, since, :today, arguments
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (key text, rule text, severity text,
                            plan_id bigint, item_id bigint, indicator_id integer, period text, since date, arguments text[])
                        ON CONFLICT DO NOTHING
                        """)
                .param(
                        "rows",
                        JsonRows.of(raised.stream()
                                .map(warning -> WarningRow.of(
                                        warning, Objects.requireNonNull(bySubject.get(warning.subject()))))
                                .toList()))
                .param("today", LocalDate.now(clock))
                .update();
    }

    void end(List<Kept> gone) {
        if (gone.isEmpty()) {
            return;
        }
        database.sql("""
                        UPDATE indicators.warning SET resolved_on = :today
                        WHERE key = ANY (CAST(:keys AS text[])) AND resolved_on IS NULL
                        """)
                .param("today", LocalDate.now(clock))
                .param("keys", gone.stream().map(Kept::key).toArray(String[]::new))
                .update();
    }
}
