package gangju.server.indicators.pages.warnings;

import gangju.indicator.remark.Remark;
import gangju.indicator.warning.RuleCode;
import gangju.indicator.warning.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of warnings with the names of what they are about, and what people do with them. */
@Repository
class ListedWarnings {
    static final int PAGE_SIZE = 50;
    private final JdbcClient database;
    private final Clock clock;

    ListedWarnings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the address asks for; null asks nothing. The state is new, acknowledged, snoozed, resolved or open. */
    record Wanted(
            @Nullable Long plan,
            @Nullable String rule,
            @Nullable String severity,
            String state,
            int page,
            LocalDate knownOn) {}

    record Row(
            long id,
            RuleCode rule,
            Severity severity,
            long plan,
            String planTitle,
            long item,
            String target,
            @Nullable String code,
            LocalDate since,
            List<String> arguments,
            @Nullable String acknowledgedBy,
            @Nullable LocalDate snoozedUntil,
            @Nullable String snoozeReason,
            @Nullable LocalDate resolvedOn,
            @Nullable String resolvedBy,
            @Nullable String resolvedReason,
            long total) {
        Row {
            arguments = List.copyOf(arguments);
        }

        Remark remark(String part) {
            return new Remark(rule.code() + part, arguments);
        }
    }

    List<Row> list(Wanted wanted) {
        return database.sql("""
                        SELECT w.id, w.rule, w.severity, w.plan_id, p.title, w.item_id, t.indicator, i.code, w.since,
                            w.arguments, w.acknowledged_by, w.snoozed_until, w.snooze_reason, w.resolved_on, w.resolved_by,
                            w.resolved_reason, count(*) OVER () AS total
                        FROM indicators.warning w
                        JOIN indicators.plan p ON p.plan_id = w.plan_id AND p.known_until IS NULL AND p.withdrawn_on IS NULL
                        JOIN indicators.target t ON t.item_id = w.item_id AND t.known_until IS NULL
                        LEFT JOIN indicators.indicator i ON i.id = w.indicator_id
                        WHERE w.raised_on <= :knownOn
                          AND (CAST(:plan AS bigint) IS NULL OR w.plan_id = :plan)
                          AND (CAST(:rule AS text) IS NULL OR w.rule = :rule)
                          AND (CAST(:severity AS text) IS NULL OR w.severity = :severity)
                          AND CASE CAST(:state AS text)
                              WHEN 'resolved' THEN w.resolved_on <= :knownOn
                              WHEN 'snoozed' THEN w.resolved_on IS NULL AND w.snoozed_until > :knownOn
                              WHEN 'acknowledged' THEN w.resolved_on IS NULL AND w.acknowledged_on IS NOT NULL
                              WHEN 'new' THEN w.resolved_on IS NULL AND w.acknowledged_on IS NULL
                                  AND (w.snoozed_until IS NULL OR w.snoozed_until <= :knownOn)
                              ELSE w.resolved_on IS NULL OR w.resolved_on > :knownOn END
                        ORDER BY CASE w.severity WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 ELSE 2 END, w.since, w.id
                        LIMIT :size OFFSET :offset
                        """)
                .param("knownOn", wanted.knownOn())
                .param("plan", wanted.plan())
                .param("rule", wanted.rule())
                .param("severity", wanted.severity())
                .param("state", wanted.state())
                .param("size", PAGE_SIZE)
                .param("offset", (wanted.page() - 1) * PAGE_SIZE)
                .query((row, number) -> row(row))
                .list();
    }

    /** How many nobody has looked at yet. */
    int fresh() {
        return database.sql("""
                        SELECT count(*) FROM indicators.warning w
                        JOIN indicators.plan p ON p.plan_id = w.plan_id AND p.known_until IS NULL AND p.withdrawn_on IS NULL
                        WHERE w.resolved_on IS NULL AND w.acknowledged_on IS NULL
                          AND (w.snoozed_until IS NULL OR w.snoozed_until <= :today)
                        """).param("today", today()).query(Integer.class).single();
    }

    /** Each returns false where there is no such open warning. */
    @Transactional
    public boolean acknowledge(long id, String by) {
        return database.sql("""
                        UPDATE indicators.warning SET acknowledged_on = :today, acknowledged_by = :by
                        WHERE id = :id AND resolved_on IS NULL
                        """)
                        .param("today", today())
                        .param("by", by)
                        .param("id", id)
                        .update()
                > 0;
    }

    @Transactional
    public boolean snooze(long id, LocalDate until, String reason, String by) {
        return database.sql("""
                        UPDATE indicators.warning SET snoozed_until = :until, snoozed_by = :by, snooze_reason = :reason
                        WHERE id = :id AND resolved_on IS NULL
                        """)
                        .param("until", until)
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                > 0;
    }

    @Transactional
    public boolean resolve(long id, String reason, String by) {
        return database.sql("""
                        UPDATE indicators.warning SET resolved_on = :today, resolved_by = :by, resolved_reason = :reason
                        WHERE id = :id AND resolved_on IS NULL
                        """)
                        .param("today", today())
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                > 0;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                RuleCode.parse(row.getString("rule")),
                Severity.valueOf(row.getString("severity")),
                row.getLong("plan_id"),
                row.getString("title"),
                row.getLong("item_id"),
                row.getString("indicator"),
                row.getString("code"),
                row.getObject("since", LocalDate.class),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("acknowledged_by"),
                row.getObject("snoozed_until", LocalDate.class),
                row.getString("snooze_reason"),
                row.getObject("resolved_on", LocalDate.class),
                row.getString("resolved_by"),
                row.getString("resolved_reason"),
                row.getLong("total"));
    }
}
