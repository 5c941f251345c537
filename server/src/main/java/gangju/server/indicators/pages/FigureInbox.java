package gangju.server.indicators.pages;

import gangju.server.accounts.Act;
import gangju.server.inbox.InboxSource;
import gangju.server.inbox.Matter;
import gangju.server.inbox.Reader;
import gangju.server.pages.Messages;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New warnings, open conflicts, figures that are owed and targets without an indicator; one statement. */
@Component
final class FigureInbox implements InboxSource {
    private static final int PLANS = 5;
    /** Who has more than these waiting need not know how many. */
    private static final int COUNTED = 1_000;

    private final JdbcClient database;

    FigureInbox(JdbcClient database) {
        this.database = database;
    }

    private record Row(String kind, long plan, String title, int count) {
        Act act() {
            return kind.equals("warning") ? Act.HANDLE_WARNINGS : Act.KEEP_FIGURES;
        }

        String href() {
            return switch (kind) {
                case "warning" -> "/warnings?state=new";
                case "conflict" -> "/figures/conflicts";
                case "owed" -> "/plans/" + plan + "/standing?freshness=late";
                default -> "/plans/" + plan + "/links";
            };
        }
    }

    @Override
    public List<Matter> of(Reader reader) {
        var rights = reader.rights();
        if (!rights.may(Act.HANDLE_WARNINGS) && !rights.may(Act.KEEP_FIGURES)) {
            return List.of();
        }
        return rows(reader).stream()
                .filter(row -> rights.may(row.act()))
                .limit(reader.most())
                .map(row -> matter(reader.words(), row))
                .toList();
    }

    private static Matter matter(Messages words, Row row) {
        var key = "monitor.waiting." + row.kind();
        var count = row.count() > COUNTED
                ? words.get("monitor.waiting.more", COUNTED)
                : words.get("monitor.waiting.number", row.count());
        return new Matter(
                words.get(key, row.count(), row.title(), count),
                words.get(key + ".why"),
                words.get("monitor.waiting.where"),
                words.get(key + ".verb"),
                row.href(),
                null);
    }

    private List<Row> rows(Reader reader) {
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
                        (SELECT 'owed', p.plan_id, p.title, count(*)
                        FROM (SELECT plan_id FROM indicators.standing WHERE freshness IN ('OVERDUE', 'STALE')
                              LIMIT :most) AS late
                        JOIN indicators.plan p ON p.plan_id = late.plan_id AND p.known_until IS NULL
                            AND p.withdrawn_on IS NULL
                        GROUP BY p.plan_id, p.title ORDER BY p.plan_id DESC LIMIT :plans)
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
                .param("today", reader.today())
                .param("plans", PLANS)
                .param("most", COUNTED + 1)
                .query((row, number) -> new Row(
                        row.getString("kind"), row.getLong("plan_id"), row.getString("title"), row.getInt("count")))
                .list();
    }
}
