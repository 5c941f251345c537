package gangju.server.plans.review;

import gangju.server.plans.ItemKind;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far a review has come. */
@Repository
class ReviewCounts {
    private final JdbcClient database;

    ReviewCounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param doubtful waiting for a decision of their own
     * @param open neither decided nor doubted
     */
    record Counts(int total, int decided, int doubtful, int open, Map<String, Integer> kinds) {}

    Counts of(long plan) {
        return database.sql("""
                        SELECT count(*) AS total,
                            count(*) FILTER (WHERE pending) AS doubtful,
                            count(*) FILTER (WHERE state = 'open' AND NOT pending) AS open,
                            count(*) FILTER (WHERE kind = 'node') AS node,
                            count(*) FILTER (WHERE kind = 'target') AS target,
                            count(*) FILTER (WHERE kind = 'statement') AS statement,
                            count(*) FILTER (WHERE kind = 'task') AS task,
                            count(*) FILTER (WHERE kind = 'project') AS project
                        FROM (SELECT kind, state, doubt IS NOT NULL AND state = 'open'
                                OR reread IS NOT NULL AND reread IN ('gone', 'differs') AS pending
                            FROM plans.draft_item WHERE plan_id = :plan) items
                        """)
                .param("plan", plan)
                .query((row, n) -> {
                    int total = row.getInt("total");
                    int doubtful = row.getInt("doubtful");
                    int open = row.getInt("open");
                    return new Counts(
                            total,
                            total - doubtful - open,
                            doubtful,
                            open,
                            Map.of(
                                    ItemKind.NODE.code(), row.getInt("node"),
                                    ItemKind.TARGET.code(), row.getInt("target"),
                                    ItemKind.STATEMENT.code(), row.getInt("statement"),
                                    ItemKind.TASK.code(), row.getInt("task"),
                                    ItemKind.PROJECT.code(), row.getInt("project")));
                })
                .single();
    }
}
