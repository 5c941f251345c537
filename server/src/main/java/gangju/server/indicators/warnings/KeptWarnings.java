package gangju.server.indicators.warnings;

import gangju.indicator.warning.Kept;
import gangju.indicator.warning.Warning;
import gangju.server.indicators.ArrayColumn;
import gangju.server.indicators.status.AssessedTarget;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
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

    /** One column for each that is written. */
    private static final class Rows {
        private final ArrayColumn keys = new ArrayColumn();
        private final ArrayColumn rules = new ArrayColumn();
        private final ArrayColumn severities = new ArrayColumn();
        private final ArrayColumn plans = new ArrayColumn();
        private final ArrayColumn items = new ArrayColumn();
        private final ArrayColumn indicators = new ArrayColumn();
        private final ArrayColumn periods = new ArrayColumn();
        private final ArrayColumn since = new ArrayColumn();
        private final ArrayColumn arguments = new ArrayColumn();

        void add(Warning warning, AssessedTarget target) {
            keys.text(warning.key());
            rules.plain(warning.rule().code());
            severities.plain(warning.severity());
            plans.plain(target.watched().target().plan());
            items.plain(target.item());
            indicators.plain(target.watched().indicator());
            periods.plain(warning.period());
            since.plain(warning.since());
            arguments.texts(warning.arguments());
        }

        JdbcClient.StatementSpec into(JdbcClient.StatementSpec statement) {
            return statement
                    .param("keys", keys.toString())
                    .param("rules", rules.toString())
                    .param("severities", severities.toString())
                    .param("plans", plans.toString())
                    .param("items", items.toString())
                    .param("indicators", indicators.toString())
                    .param("periods", periods.toString())
                    .param("since", since.toString())
                    .param("arguments", arguments.toString());
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
        var rows = new Rows();
        raised.forEach(warning -> rows.add(warning, Objects.requireNonNull(bySubject.get(warning.subject()))));
        rows.into(database.sql("""
                        INSERT INTO indicators.warning (key, rule, severity, plan_id, item_id, indicator_id, period, since,
                            raised_on, arguments)
                        SELECT key, rule, severity, plan_id, item_id, indicator_id, period, since, :today,
                            CAST(arguments AS text[])
                        FROM unnest(CAST(:keys AS text[]), CAST(:rules AS text[]), CAST(:severities AS text[]),
                            CAST(:plans AS bigint[]), CAST(:items AS bigint[]), CAST(:indicators AS integer[]),
                            CAST(:periods AS text[]), CAST(:since AS date[]), CAST(:arguments AS text[]))
                            AS r (key, rule, severity, plan_id, item_id, indicator_id, period, since, arguments)
                        ON CONFLICT DO NOTHING
                        """)).param("today", LocalDate.now(clock)).update();
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
