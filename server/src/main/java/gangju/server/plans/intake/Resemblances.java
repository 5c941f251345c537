package gangju.server.plans.intake;

import gangju.model.Reading;
import gangju.server.plans.FoldedText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recognises files and plans that are already here. */
@Repository
class Resemblances {
    /** Two plans of one city share a few headings (保障措施); copies of one plan share nearly all. */
    private static final double SAME_PLAN = 0.6;

    private final JdbcClient database;

    Resemblances(JdbcClient database) {
        this.database = database;
    }

    /** The plan that the very same bytes belong to. */
    Optional<StoredPlan> sameFile(String sha256) {
        return database.sql("""
                        SELECT p.id, p.title, p.state FROM plans.document d JOIN plans.plan p ON p.id = d.plan_id
                        WHERE d.sha256 = :sha256
                        """)
                .param("sha256", sha256)
                .query((row, n) -> new StoredPlan(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("state").equals("draft")))
                .optional();
    }

    /** The plan with the most headings in common, if that is most of them or the title is the same. */
    Optional<Resemblance> samePlan(Reading reading) {
        var headings = reading.outline().stream()
                .map(node -> FoldedText.keyOf(node.span().of(reading.text())))
                .distinct()
                .toArray(String[]::new);
        var title = reading.metadata().title();
        return candidates(headings, title == null ? "" : title).stream()
                .filter(plan -> isSame(plan, headings.length, title))
                .findFirst();
    }

    private static boolean isSame(Resemblance plan, int headings, @Nullable String title) {
        var fewer = Math.min(plan.headings(), headings);
        var mostHeadings = fewer >= 5 && plan.sharedHeadings() >= SAME_PLAN * fewer;
        return mostHeadings || title != null && FoldedText.keyOf(title).equals(FoldedText.keyOf(plan.title()));
    }

    private List<Resemblance> candidates(String[] headings, String title) {
        return database.sql("""
                        WITH shared AS (
                            SELECT plan_id, count(DISTINCT sentence_key) AS headings FROM plans.draft_item
                            WHERE kind = 'node' AND sentence_key = ANY (:headings) GROUP BY plan_id
                        )
                        SELECT p.id, p.title, p.state, coalesce(s.headings, 0) AS shared, d.file_name, r.characters,
                            (SELECT count(*) FROM plans.draft_item i WHERE i.plan_id = p.id AND i.kind = 'node') AS headings
                        FROM plans.plan p
                        JOIN plans.reading r ON r.id = p.reading_id
                        JOIN plans.document d ON d.id = r.document_id
                        LEFT JOIN shared s ON s.plan_id = p.id
                        WHERE p.state <> 'withdrawn' AND (s.headings > 0 OR p.title = :title)
                        ORDER BY shared DESC, p.id LIMIT 5
                        """)
                .param("headings", headings)
                .param("title", title)
                .query((row, n) -> new Resemblance(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("state"),
                        row.getInt("shared"),
                        row.getInt("headings"),
                        row.getString("file_name"),
                        row.getLong("characters")))
                .list();
    }
}
