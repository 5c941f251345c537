package gangju.server.execution.evidence;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evidence that milestones of an item are done. */
@Repository
public class MilestoneProofs {
    private static final int MOST = 1_000;

    private final JdbcClient database;

    MilestoneProofs(JdbcClient database) {
        this.database = database;
    }

    /** @param unit whose report gives it */
    public record Given(long milestone, long unit, Evidence evidence) {}

    /** In the order in which it was given. */
    public List<Given> of(long item) {
        return database.sql("""
                        SELECT e.*, f.size, r.unit_id FROM execution.evidence e
                        JOIN execution.report r ON r.id = e.report_id
                        LEFT JOIN execution.evidence_file f ON f.sha256 = e.sha256
                        WHERE e.item_id = :item AND e.milestone_id IS NOT NULL AND e.removed_at IS NULL
                        ORDER BY e.id LIMIT :most
                        """)
                .param("item", item)
                .param("most", MOST)
                .query((row, number) -> {
                    var evidence = Evidence.of(row);
                    return new Given(Objects.requireNonNull(evidence.milestone()), row.getLong("unit_id"), evidence);
                })
                .list();
    }
}
