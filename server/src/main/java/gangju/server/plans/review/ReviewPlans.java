package gangju.server.plans.review;

import gangju.model.Finding;
import gangju.server.plans.ItemContent;
import gangju.server.plans.review.ReviewPage.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the review page says about the plan, its file and its reader. */
@Repository
class ReviewPlans {
    private final JdbcClient database;

    ReviewPlans(JdbcClient database) {
        this.database = database;
    }

    record PlanUnderReview(
            String title, String state, @Nullable String erratum, Source source) {
        boolean isOpen() {
            return state.equals("draft") || state.equals("adopted") && erratum != null;
        }
    }

    /** Where a person stopped. */
    record Place(long item, String tab) {}

    /** A body that tasks name. */
    record BodyLine(String name, int lead, int support) {}

    Optional<PlanUnderReview> find(long plan) {
        return database.sql("""
                        SELECT p.title, p.state, p.erratum_reason, d.file_name, d.id, r.characters, d.sha256, r.reader,
                            to_char(r.read_at, 'YYYY-MM-DD HH24:MI') AS read_at,
                            jsonb_array_length(r.findings) AS findings,
                            d.media_type = 'application/pdf' AND r.pages <> '[]' AS drawn
                        FROM plans.plan p
                        JOIN plans.reading r ON r.id = p.reading_id
                        JOIN plans.document d ON d.id = r.document_id
                        WHERE p.id = :plan
                        """)
                .param("plan", plan)
                .query((row, n) -> new PlanUnderReview(
                        row.getString("title"),
                        row.getString("state"),
                        row.getString("erratum_reason"),
                        new Source(
                                row.getString("file_name"),
                                row.getLong("id"),
                                row.getInt("characters"),
                                row.getString("sha256"),
                                row.getString("reader"),
                                row.getString("read_at"),
                                row.getInt("findings"),
                                row.getBoolean("drawn"))))
                .optional();
    }

    List<Finding> findings(long plan) {
        return database.sql("""
                        SELECT r.findings FROM plans.plan p JOIN plans.reading r ON r.id = p.reading_id
                        WHERE p.id = :plan
                        """)
                .param("plan", plan)
                .query((row, n) -> ItemContent.parseAll(row.getString("findings"), Finding.class))
                .optional()
                .orElse(List.of());
    }

    List<BodyLine> bodies(long plan) {
        return database.sql("""
                        SELECT b ->> 'name' AS name, count(*) FILTER (WHERE b ->> 'role' = 'LEAD') AS lead,
                            count(*) FILTER (WHERE b ->> 'role' = 'SUPPORT') AS support
                        FROM plans.draft_item d, jsonb_array_elements(d.content -> 'bodies') b
                        WHERE d.plan_id = :plan AND d.kind = 'task' AND d.state <> 'rejected'
                        GROUP BY 1 ORDER BY lead DESC, support DESC, name
                        """)
                .param("plan", plan)
                .query((row, n) -> new BodyLine(row.getString("name"), row.getInt("lead"), row.getInt("support")))
                .list();
    }

    Optional<Place> place(long plan, String account) {
        return database.sql("SELECT item_id, tab FROM plans.review_place WHERE plan_id = :plan AND account = :account")
                .param("plan", plan)
                .param("account", account)
                .query((row, n) -> new Place(row.getLong("item_id"), row.getString("tab")))
                .optional();
    }

    void keepPlace(long plan, String account, Place place, Instant at) {
        database.sql("""
                        INSERT INTO plans.review_place (plan_id, account, item_id, tab, kept_at)
                        SELECT id, :account, :item, :tab, CAST(:at AS timestamptz) FROM plans.plan WHERE id = :plan
                        ON CONFLICT (plan_id, account) DO UPDATE
                            SET item_id = excluded.item_id, tab = excluded.tab, kept_at = excluded.kept_at
                        """)
                .param("plan", plan)
                .param("account", account)
                .param("item", place.item())
                .param("tab", place.tab())
                .param("at", at.toString())
                .update();
    }
}
