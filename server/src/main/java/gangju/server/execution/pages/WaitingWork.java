package gangju.server.execution.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.pages.Messages;
import gangju.server.pages.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work that a unit has not answered for; for planners, schemes with gaps. */
@Component
final class WaitingWork implements Waiting {
    private static final int PLANS = 5;

    private final JdbcClient database;
    private final Access access;

    WaitingWork(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    private record Row(long plan, String title, int count) {}

    @Override
    public List<Matter> of(Messages words) {
        var matters = new ArrayList<Matter>();
        var mine = access.units(Act.ANSWER_ASSIGNMENT, "proposed");
        unanswered(mine)
                .forEach(row -> matters.add(new Matter(
                        words.get("scheme.waiting.answer", row.count()),
                        words.get("scheme.waiting.answer.why", row.title()),
                        "/plans/" + row.plan() + "/scheme?show=open"
                                + (mine.size() == 1 ? "&unit=" + mine.iterator().next() : ""),
                        false)));
        if (access.may(Act.ASSIGN_WORK)) {
            leaderless()
                    .forEach(row -> matters.add(new Matter(
                            words.get("scheme.waiting.gaps", row.title(), row.count()),
                            words.get("scheme.waiting.gaps.why"),
                            "/plans/" + row.plan() + "/scheme?show=leaderless",
                            false)));
        }
        return matters;
    }

    private List<Row> unanswered(Set<Long> mine) {
        if (mine.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        SELECT p.plan_id, p.title, CAST(count(*) AS integer) AS count FROM execution.assignment a
                        JOIN execution.item i ON i.item_id = a.item_id AND NOT i.gone
                        JOIN execution.plan p ON p.plan_id = i.plan_id AND NOT p.withdrawn
                        JOIN execution.scheme s ON s.plan_id = p.plan_id AND s.state = 'proposed'
                        WHERE a.ended_at IS NULL AND a.answer = 'open' AND a.unit_id = ANY (:units)
                        GROUP BY p.plan_id, p.title ORDER BY p.plan_id
                        """)
                .param("units", mine.toArray(Long[]::new))
                .query((row, number) -> new Row(row.getLong("plan_id"), row.getString("title"), row.getInt("count")))
                .list();
    }

    /** Of schemes that somebody has begun. */
    private List<Row> leaderless() {
        return database.sql("""
                        SELECT p.plan_id, p.title, CAST(count(*) AS integer) AS count FROM execution.scheme s
                        JOIN execution.plan p ON p.plan_id = s.plan_id AND NOT p.withdrawn
                        JOIN execution.item i ON i.plan_id = p.plan_id AND NOT i.gone
                        WHERE s.state <> 'approved' AND i.kind <> 'project' AND NOT EXISTS (SELECT FROM execution.assignment a
                            WHERE a.item_id = i.item_id AND a.ended_at IS NULL AND a.part = 'lead')
                        GROUP BY p.plan_id, p.title ORDER BY p.plan_id DESC LIMIT :plans
                        """)
                .param("plans", PLANS)
                .query((row, number) -> new Row(row.getLong("plan_id"), row.getString("title"), row.getInt("count")))
                .list();
    }
}
