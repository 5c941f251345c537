package gangju.server.indicators.pages.warnings;

import gangju.indicator.remark.Remark;
import gangju.indicator.warning.RuleCode;
import gangju.indicator.warning.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of warnings with the names of what they are about. */
@Repository
class ListedWarnings {
    static final int PAGE_SIZE = 50;
    /** More than these are not counted, and not paged through: the address can ask for less. */
    static final int COUNTED = 10_000;

    private static final int FETCHED = 1_000;
    private static final String COLUMNS = """
            w.id, w.rule, w.severity, w.plan_id, p.title, w.item_id, t.indicator, i.code, w.since, w.arguments,
                w.acknowledged_by, w.snoozed_until, w.snooze_reason, w.resolved_on, w.resolved_by, w.resolved_reason
            """;

    private final JdbcClient database;
    private final Clock clock;

    ListedWarnings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What the address asks for; null asks nothing. The state is new, acknowledged, snoozed, resolved or open.
     *
     * @param owner part of the name of the body that is responsible for the indicator
     */
    record Wanted(
            @Nullable Long plan,
            @Nullable String rule,
            @Nullable String severity,
            @Nullable String owner,
            String state,
            int page,
            LocalDate knownOn,
            LocalDate today) {
        private String inState() {
            return switch (state) {
                case "resolved" -> "w.resolved_on <= :knownOn";
                case "snoozed" -> "w.snoozed_until > :knownOn";
                case "acknowledged" -> "w.acknowledged_on <= :knownOn";
                case "new" ->
                    "w.resolved_on IS NULL AND w.acknowledged_on IS NULL AND w.raised_on <= :knownOn"
                            + " AND (w.snoozed_until IS NULL OR w.snoozed_until <= :knownOn)";
                default -> "true";
            };
        }

        /** The kinds that are listed together, each with an index in the order of the list. */
        private List<String> kinds() {
            if (state.equals("resolved") || state.equals("new")) {
                return List.of("true");
            }
            return knownOn.isBefore(today)
                    ? List.of(
                            "w.resolved_on IS NULL AND w.raised_on <= :knownOn",
                            "w.resolved_on > :knownOn AND w.raised_on <= :knownOn")
                    : List.of("w.resolved_on IS NULL");
        }
    }

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
            @Nullable String resolvedReason) {
        Row {
            arguments = List.copyOf(arguments);
        }

        Remark remark(String part) {
            return new Remark(rule.code() + part, arguments);
        }
    }

    /**
     * How many there are of what an address asks for, of each no more than are counted.
     *
     * @param fresh those that nobody has looked at, whatever the address asks
     */
    record Counts(int wanted, int fresh) {}

    List<Row> list(Wanted wanted) {
        var first = order(wanted) + " LIMIT CAST(:size AS integer) + CAST(:offset AS integer)";
        return bound(
                        "SELECT * FROM (" + together(wanted, COLUMNS, first) + ") AS w" + order(wanted)
                                + " LIMIT :size OFFSET :offset",
                        wanted)
                .param("size", PAGE_SIZE)
                .param("offset", (wanted.page() - 1) * PAGE_SIZE)
                .query((row, number) -> row(row))
                .list();
    }

    /** All of them as they are read, in the same order. */
    @Transactional(readOnly = true)
    void each(Wanted wanted, Consumer<Row> sink) {
        bound("SELECT * FROM (" + together(wanted, COLUMNS, "") + ") AS w" + order(wanted), wanted)
                .withFetchSize(FETCHED)
                .query(row -> {
                    sink.accept(row(row));
                });
    }

    Counts counts(Wanted wanted) {
        var fresh = new Wanted(null, null, null, null, "new", 1, today(), today());
        return bound("SELECT " + count(wanted) + " AS wanted, " + count(fresh) + " AS fresh", wanted)
                .param("most", COUNTED + 1)
                .query((row, number) -> new Counts(row.getInt("wanted"), row.getInt("fresh")))
                .single();
    }

    private static String count(Wanted wanted) {
        return "(SELECT count(*) FROM (SELECT FROM (" + together(wanted, "1", " LIMIT :most")
                + ") AS each LIMIT :most) AS counted)";
    }

    private static String together(Wanted wanted, String columns, String first) {
        return wanted.kinds().stream()
                .map(kind -> "(SELECT " + columns + from(wanted, kind) + first + ")")
                .collect(Collectors.joining(" UNION ALL "));
    }

    private JdbcClient.StatementSpec bound(String sql, Wanted wanted) {
        return database.sql(sql)
                .param("knownOn", wanted.knownOn())
                .param("today", wanted.today())
                .param("plan", wanted.plan())
                .param("rule", wanted.rule())
                .param("severity", wanted.severity())
                .param("owner", wanted.owner());
    }

    /** Conditions stand in the statement only where they are asked for, so that indexes of the open ones serve. */
    private static String from(Wanted wanted, String kind) {
        return """
                 FROM indicators.warning w
                JOIN indicators.plan p ON p.plan_id = w.plan_id AND p.known_until IS NULL AND p.withdrawn_on IS NULL
                JOIN indicators.target t ON t.item_id = w.item_id AND t.known_until IS NULL
                LEFT JOIN indicators.indicator i ON i.id = w.indicator_id
                WHERE\s""" + kind + " AND " + wanted.inState()
                + (wanted.plan() == null ? "" : " AND w.plan_id = :plan")
                + (wanted.rule() == null ? "" : " AND w.rule = :rule")
                + (wanted.severity() == null ? "" : " AND w.severity = :severity")
                + (wanted.owner() == null ? "" : """
                 AND w.indicator_id IN (SELECT v.indicator_id FROM indicators.indicator_version v
                    WHERE v.known_until IS NULL AND strpos(v.owner, :owner) > 0)
                """);
    }

    private static String order(Wanted wanted) {
        return wanted.state().equals("resolved")
                ? " ORDER BY w.resolved_on DESC, w.id DESC"
                : " ORDER BY CASE w.severity WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 ELSE 2 END, w.since, w.id";
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
                row.getString("resolved_reason"));
    }
}
