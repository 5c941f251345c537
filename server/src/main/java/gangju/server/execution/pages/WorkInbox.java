package gangju.server.execution.pages;

import gangju.server.accounts.Act;
import gangju.server.inbox.InboxSource;
import gangju.server.inbox.Matter;
import gangju.server.inbox.Reader;
import gangju.server.pages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work that a unit has not answered for, a line for each plan; for planners, schemes with gaps. */
@Component
final class WorkInbox implements InboxSource {
    /** Counting gaps looks at every item of a plan. */
    private static final int PLANS = 2;
    /** Who has more than these waiting need not know how many. */
    private static final int COUNTED = 1_000;

    private final JdbcClient database;

    WorkInbox(JdbcClient database) {
        this.database = database;
    }

    private record Row(long plan, String title, int count) {}

    @Override
    public List<Matter> of(Reader reader) {
        var matters = new ArrayList<Matter>();
        var mine = reader.rights().units(Act.ANSWER_ASSIGNMENT, "proposed");
        var unit = mine.size() == 1 ? "&unit=" + mine.iterator().next() : "";
        unanswered(mine, reader.most())
                .forEach(row -> matters.add(
                        matter(reader.words(), row, "answer", "/plans/" + row.plan() + "/scheme?show=open" + unit)));
        if (reader.rights().may(Act.ASSIGN_WORK)) {
            leaderless()
                    .forEach(row -> matters.add(
                            matter(reader.words(), row, "gaps", "/plans/" + row.plan() + "/scheme?show=leaderless")));
            objected()
                    .forEach(row -> matters.add(
                            matter(reader.words(), row, "objected", "/plans/" + row.plan() + "/scheme?show=objected")));
        }
        if (reader.rights().may(Act.APPROVE_SCHEME)) {
            ready().forEach(row ->
                    matters.add(matter(reader.words(), row, "ready", "/plans/" + row.plan() + "/scheme#approve")));
        }
        return matters;
    }

    private static Matter matter(Messages words, Row row, String kind, String href) {
        return new Matter(
                words.get("scheme.inbox." + kind, row.count(), row.title()),
                words.get("scheme.inbox." + kind + ".note"),
                words.get("scheme.inbox.where"),
                words.get("scheme.inbox." + kind + ".verb"),
                href,
                null);
    }

    private List<Row> unanswered(Set<Long> mine, int most) {
        if (mine.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        SELECT p.plan_id, p.title, CAST(count(*) AS integer) AS count FROM (
                            SELECT i.plan_id FROM execution.assignment a
                            JOIN execution.item i ON i.item_id = a.item_id AND NOT i.gone
                            JOIN execution.scheme s ON s.plan_id = i.plan_id AND s.state = 'proposed'
                            WHERE a.ended_at IS NULL AND a.answer = 'open' AND a.unit_id = ANY (:units)
                            LIMIT :counted) AS open
                        JOIN execution.plan p ON p.plan_id = open.plan_id AND NOT p.withdrawn
                        GROUP BY p.plan_id, p.title ORDER BY p.plan_id LIMIT :most
                        """)
                .param("units", mine.toArray(Long[]::new))
                .param("counted", COUNTED)
                .param("most", most)
                .query((row, number) -> new Row(row.getLong("plan_id"), row.getString("title"), row.getInt("count")))
                .list();
    }

    /** Of the schemes that were begun last, what units object to. */
    private List<Row> objected() {
        return database.sql("""
                        SELECT p.plan_id, p.title, CAST(count(DISTINCT i.item_id) AS integer) AS count
                        FROM (SELECT plan_id FROM execution.scheme WHERE state <> 'approved'
                              ORDER BY id DESC LIMIT :plans) AS s
                        JOIN execution.plan p ON p.plan_id = s.plan_id AND NOT p.withdrawn
                        JOIN execution.item i ON i.plan_id = p.plan_id AND NOT i.gone
                        JOIN execution.assignment a
                            ON a.item_id = i.item_id AND a.ended_at IS NULL AND a.answer = 'objected'
                        GROUP BY p.plan_id, p.title ORDER BY p.plan_id DESC
                        """)
                .param("plans", PLANS)
                .query((row, number) -> new Row(row.getLong("plan_id"), row.getString("title"), row.getInt("count")))
                .list();
    }

    /** Schemes that wait for nothing but their approval. */
    private List<Row> ready() {
        return database.sql("""
                        SELECT p.plan_id, p.title, CAST(count(*) AS integer) AS count
                        FROM (SELECT plan_id FROM execution.scheme WHERE state = 'proposed'
                              ORDER BY id DESC LIMIT :plans) AS s
                        JOIN execution.plan p ON p.plan_id = s.plan_id AND NOT p.withdrawn
                        JOIN execution.item i ON i.plan_id = p.plan_id AND NOT i.gone AND i.kind <> 'project'
                        CROSS JOIN LATERAL (SELECT coalesce(bool_or(part = 'lead'), false)
                                AND NOT coalesce(bool_or(answer = 'objected'), false) AS settled
                            FROM execution.assignment WHERE item_id = i.item_id AND ended_at IS NULL) a
                        GROUP BY p.plan_id, p.title
                        HAVING bool_and(a.settled AND (i.due IS NOT NULL OR i.due_day IS NOT NULL)
                            AND NOT EXISTS (SELECT FROM execution.share_gap g WHERE g.item_id = i.item_id))
                        ORDER BY p.plan_id DESC
                        """)
                .param("plans", PLANS)
                .query((row, number) -> new Row(row.getLong("plan_id"), row.getString("title"), row.getInt("count")))
                .list();
    }

    /** Of the schemes that somebody has begun last. */
    private List<Row> leaderless() {
        return database.sql("""
                        SELECT p.plan_id, p.title, CAST(count(*) AS integer) AS count
                        FROM (SELECT plan_id FROM execution.scheme WHERE state <> 'approved'
                              ORDER BY id DESC LIMIT :plans) AS s
                        JOIN execution.plan p ON p.plan_id = s.plan_id AND NOT p.withdrawn
                        JOIN execution.item i ON i.plan_id = p.plan_id AND NOT i.gone AND i.kind <> 'project'
                        WHERE NOT EXISTS (SELECT FROM execution.assignment a
                            WHERE a.item_id = i.item_id AND a.ended_at IS NULL AND a.part = 'lead')
                        GROUP BY p.plan_id, p.title ORDER BY p.plan_id DESC
                        """)
                .param("plans", PLANS)
                .query((row, number) -> new Row(row.getLong("plan_id"), row.getString("title"), row.getInt("count")))
                .list();
    }
}
