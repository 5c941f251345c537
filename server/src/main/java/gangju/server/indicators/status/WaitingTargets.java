package gangju.server.indicators.status;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges the targets that wait, act by act, and part by part on all processors. A part leaves those that wait in the
 * transaction that keeps where its targets stand: one that is broken off waits again.
 */
@Component
class WaitingTargets {
    private static final int AT_ONCE = 4_000;

    private final JdbcClient database;
    private final DueStandings standings;
    private final Reassessment reassessment;
    private final Clock clock;

    WaitingTargets(JdbcClient database, DueStandings standings, Reassessment reassessment, Clock clock) {
        this.database = database;
        this.standings = standings;
        this.reassessment = reassessment;
        this.clock = clock;
    }

    private record Act(int id, String cause) {}

    /**
     * Does all that is asked for. A target that can't be judged goes on waiting, and the act that asked for it stays
     * open.
     *
     * @return how many targets were tried
     */
    int judge() {
        int all = 0;
        for (var act = after(0); act.isPresent(); act = after(act.get().id())) {
            var one = act.get();
            all += standings.each(after -> part(one, after), part -> judge(part, one.cause()));
            database.sql("""
                            UPDATE indicators.rejudging SET finished_at = CAST(:at AS timestamptz)
                            WHERE id = :id AND NOT EXISTS (
                                SELECT FROM indicators.waiting_target WHERE rejudging_id = :id)
                            """)
                    .param("at", clock.instant().toString())
                    .param("id", one.id())
                    .update();
        }
        return all;
    }

    private Optional<Act> after(int act) {
        return database.sql("""
                        SELECT id, cause FROM indicators.rejudging WHERE finished_at IS NULL AND id > :act ORDER BY id LIMIT 1
                        """)
                .param("act", act)
                .query((row, number) -> new Act(row.getInt("id"), row.getString("cause")))
                .optional();
    }

    private List<Long> part(Act act, long after) {
        return database.sql("""
                        SELECT item_id FROM indicators.waiting_target
                        WHERE rejudging_id = :id AND item_id > :after ORDER BY item_id LIMIT :size
                        """)
                .param("id", act.id())
                .param("after", after)
                .param("size", AT_ONCE)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Counted last, so that parts that are judged at the same time wait for each other only at their end. */
    private void judge(List<Long> items, String cause) {
        var acts = take(items);
        reassessment.run(items, cause);
        acts.forEach((act, targets) -> database.sql(
                        "UPDATE indicators.rejudging SET judged = judged + :targets WHERE id = :id")
                .param("targets", targets)
                .param("id", act)
                .update());
    }

    /**
     * From all acts that concern them; what an act wrote that is not through yet stays, as its figures are not seen.
     *
     * @return how many targets of each act, in their order
     */
    private Map<Integer, Integer> take(List<Long> items) {
        var acts = new TreeMap<Integer, Integer>();
        database.sql("""
                        WITH gone AS (
                            DELETE FROM indicators.waiting_target WHERE item_id = ANY (CAST(:items AS bigint[]))
                            RETURNING rejudging_id
                        )
                        SELECT rejudging_id, count(*) AS targets FROM gone GROUP BY rejudging_id
                        """).param("items", items.toArray(Long[]::new)).query(row -> {
            acts.put(row.getInt("rejudging_id"), row.getInt("targets"));
        });
        return acts;
    }
}
