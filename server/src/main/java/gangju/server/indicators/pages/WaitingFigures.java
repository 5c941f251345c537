package gangju.server.indicators.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.pages.Messages;
import gangju.server.pages.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New warnings, open conflicts and targets without an indicator; one statement. */
@Component
final class WaitingFigures implements Waiting {
    private static final int PLANS = 5;
    /** Who has more than these waiting need not know how many. */
    private static final int COUNTED = 1_000;

    private final JdbcClient database;
    private final Access access;
    private final Clock clock;

    WaitingFigures(JdbcClient database, Access access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    private record Row(String kind, long plan, String title, int count) {}

    @Override
    public List<Matter> of(Messages words) {
        var matters = new ArrayList<Matter>();
        for (var row : rows()) {
            if (!access.may(row.kind().equals("warning") ? Act.HANDLE_WARNINGS : Act.KEEP_FIGURES)) {
                continue;
            }
            switch (row.kind()) {
                case "warning" -> matters.add(matter(words, row, "/warnings?state=new", true));
                case "conflict" -> matters.add(matter(words, row, "/figures/conflicts", false));
                default -> matters.add(matter(words, row, "/plans/" + row.plan() + "/links", false));
            }
        }
        return matters;
    }

    private static Matter matter(Messages words, Row row, String href, boolean grave) {
        return new Matter(
                words.get("monitor.waiting." + row.kind(), row.count(), row.title(), counted(words, row.count())),
                words.get("monitor.waiting." + row.kind() + ".why"),
                href,
                grave);
    }

    private static String counted(Messages words, int count) {
        return count > COUNTED
                ? words.get("monitor.waiting.more", COUNTED)
                : words.get("monitor.waiting.number", count);
    }

    private List<Row> rows() {
        return database.sql("""
                        SELECT 'warning' AS kind, CAST(0 AS bigint) AS plan_id, '' AS title, count(*) AS count
                        FROM (SELECT FROM indicators.warning w
                              JOIN indicators.plan p ON p.plan_id = w.plan_id AND p.known_until IS NULL
                                  AND p.withdrawn_on IS NULL
                              WHERE w.resolved_on IS NULL AND w.acknowledged_on IS NULL
                                AND (w.snoozed_until IS NULL OR w.snoozed_until <= :today) LIMIT :most) AS new
                        HAVING count(*) > 0
                        UNION ALL
                        SELECT 'conflict', 0, '', coalesce(sum(disputed), 0)
                        FROM (SELECT disputed FROM indicators.series_figures WHERE disputed > 0 LIMIT :most) AS open
                        HAVING count(*) > 0
                        UNION ALL
                        (SELECT 'unlinked', p.plan_id, p.title, count(*) FROM indicators.plan p
                        JOIN indicators.target t ON t.plan_id = p.plan_id AND t.known_until IS NULL
                            AND t.cancelled_on IS NULL
                        WHERE p.known_until IS NULL AND p.withdrawn_on IS NULL
                          AND p.plan_id IN (SELECT plan_id FROM indicators.plan WHERE known_until IS NULL
                              ORDER BY known_since DESC, plan_id DESC LIMIT :plans)
                          AND NOT EXISTS (SELECT FROM indicators.link l
                              WHERE l.item_id = t.item_id AND l.known_until IS NULL AND l.series_id IS NOT NULL)
                        GROUP BY p.plan_id, p.title ORDER BY p.plan_id DESC)
                        """)
                .param("today", LocalDate.now(clock))
                .param("plans", PLANS)
                .param("most", COUNTED + 1)
                .query((row, number) -> new Row(
                        row.getString("kind"), row.getLong("plan_id"), row.getString("title"), row.getInt("count")))
                .list();
    }
}
