package gangju.server.plans.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What remains to be seen of plans that are not in view: drafts under review, and withdrawn plans. Not for visitors.
 */
@Component
public final class PlanTraces {
    private final JdbcClient database;

    PlanTraces(JdbcClient database) {
        this.database = database;
    }

    /** A plan that people still have to decide on: a draft, or an adopted plan that is being corrected. */
    public record Draft(long plan, String title, String fileName, Instant since, int open, int doubtful, int all) {}

    /** Why a plan can't be browsed. */
    public record Trace(
            String title,
            boolean draft,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy,
            @Nullable String reason) {}

    /** A version that was adopted once. */
    public record Adopted(String number, Instant at, String by, String sha256) {}

    /** How many plans people still have to decide on. */
    public int underReview() {
        return database.sql("""
                        SELECT count(*) FROM plans.plan
                        WHERE state = 'draft' OR state = 'adopted' AND erratum_reason IS NOT NULL
                        """).query(Integer.class).single();
    }

    /**
     * The latest first.
     *
     * @param most how many at most
     */
    public List<Draft> drafts(int most) {
        return database.sql("""
                        SELECT p.id, p.title, coalesce(d.file_name, '') AS file_name, p.created_at,
                               c.open, c.doubtful, c.items
                        FROM plans.plan p
                        LEFT JOIN LATERAL (SELECT file_name FROM plans.document
                                           WHERE plan_id = p.id ORDER BY id DESC LIMIT 1) d ON true
                        LEFT JOIN LATERAL (
                            SELECT count(*) FILTER (WHERE state = 'open') AS open,
                                   count(*) FILTER (WHERE state = 'open' AND doubt IS NOT NULL) AS doubtful,
                                   count(*) AS items
                            FROM plans.draft_item WHERE plan_id = p.id) c ON true
                        WHERE p.state = 'draft' OR p.state = 'adopted' AND p.erratum_reason IS NOT NULL
                        ORDER BY p.created_at DESC LIMIT :most
                        """)
                .param("most", most)
                .query((row, number) -> new Draft(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("file_name"),
                        instant(row, "created_at"),
                        row.getInt("open"),
                        row.getInt("doubtful"),
                        row.getInt("items")))
                .list();
    }

    public Optional<Trace> find(long plan) {
        return database.sql("""
                        SELECT title, state = 'draft' AS draft, withdrawn_at, withdrawn_by, withdrawn_reason
                        FROM plans.plan WHERE id = :plan AND state IN ('draft', 'withdrawn')
                        """)
                .param("plan", plan)
                .query((row, number) -> new Trace(
                        row.getString("title"),
                        row.getBoolean("draft"),
                        row.getObject("withdrawn_at") == null ? null : instant(row, "withdrawn_at"),
                        row.getString("withdrawn_by"),
                        row.getString("withdrawn_reason")))
                .optional();
    }

    /** The newest first. */
    public List<Adopted> versions(long plan) {
        return database.sql("""
                        SELECT number, adopted_at, adopted_by, sha256 FROM plans.version
                        WHERE plan_id = :plan ORDER BY id DESC
                        """)
                .param("plan", plan)
                .query((row, number) -> new Adopted(
                        row.getString("number"),
                        instant(row, "adopted_at"),
                        row.getString("adopted_by"),
                        row.getString("sha256")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
