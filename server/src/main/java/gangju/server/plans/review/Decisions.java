package gangju.server.plans.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people decided, kept with what was there before. */
@Repository
class Decisions {
    private final JdbcClient database;

    Decisions(JdbcClient database) {
        this.database = database;
    }

    /** @param items how many it touched */
    record Decision(long id, String action, int items) {}

    /** Locks the plan's draft until the transaction ends. */
    boolean lock(long plan) {
        return database.sql("""
                        SELECT 1 AS found FROM plans.plan WHERE id = :plan
                            AND (state = 'draft' OR state = 'adopted' AND erratum_reason IS NOT NULL)
                        FOR UPDATE
                        """)
                .param("plan", plan)
                .query((row, n) -> row.getInt("found"))
                .optional()
                .isPresent();
    }

    /** Call before the items change: keeps their rows; items that are not there yet are undone by taking them away. */
    void record(long plan, String action, Collection<Long> items, Instant at, String by) {
        database.sql("""
                        INSERT INTO plans.decision (plan_id, made_at, made_by, action, item_ids, before)
                        SELECT :plan, CAST(:at AS timestamptz), :by, :action, :items,
                            coalesce((SELECT jsonb_agg(to_jsonb(d)) FROM plans.draft_item d
                                WHERE d.plan_id = :plan AND d.item_id = ANY (:items)), '[]')
                        """)
                .param("plan", plan)
                .param("at", at.toString())
                .param("by", by)
                .param("action", action)
                .param("items", items.toArray(Long[]::new))
                .update();
    }

    /** The last decision of a person that stands. */
    Optional<Decision> last(long plan, String by) {
        return database.sql("""
                        SELECT id, action, cardinality(item_ids) AS items FROM plans.decision
                        WHERE plan_id = :plan AND made_by = :by AND undone_at IS NULL AND sealed_at IS NULL
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("plan", plan)
                .param("by", by)
                .query((row, n) -> new Decision(row.getLong("id"), row.getString("action"), row.getInt("items")))
                .optional();
    }

    /** Whether a later decision that stands touched one of the same items. */
    boolean isBuiltUpon(long plan, long decision) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM plans.decision mine JOIN plans.decision later
                            ON later.plan_id = mine.plan_id AND later.id > mine.id AND later.undone_at IS NULL
                                AND later.item_ids && mine.item_ids
                            WHERE mine.id = :decision AND mine.plan_id = :plan)
                        """)
                .param("plan", plan)
                .param("decision", decision)
                .query(Boolean.class)
                .single();
    }

    /** Puts the rows back; revisions only ever grow, so that a page that saw the decision notices. */
    void undo(long plan, long decision, Instant at) {
        database.sql("""
                        UPDATE plans.draft_item d SET ordinal = b.ordinal, node_id = b.node_id, span_start = b.span_start,
                            span_end = b.span_end, quote = b.quote, label = b.label, content = b.content,
                            doubt = b.doubt, state = b.state, reread = b.reread, reason = b.reason,
                            revision = d.revision + 1, decided_at = b.decided_at, decided_by = b.decided_by,
                            label_key = b.label_key
                        FROM plans.decision c, jsonb_populate_recordset(NULL::plans.draft_item, c.before) b
                        WHERE c.id = :decision AND d.item_id = b.item_id AND d.plan_id = :plan
                        """).param("plan", plan).param("decision", decision).update();
        database.sql("""
                        DELETE FROM plans.draft_item d USING plans.decision c
                        WHERE c.id = :decision AND d.plan_id = :plan AND d.item_id = ANY (c.item_ids)
                            AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(c.before) b
                                WHERE CAST(b ->> 'item_id' AS bigint) = d.item_id)
                        """).param("plan", plan).param("decision", decision).update();
        database.sql("UPDATE plans.decision SET undone_at = CAST(:at AS timestamptz) WHERE id = :decision")
                .param("decision", decision)
                .param("at", at.toString())
                .update();
    }

    /** The ids that a decision touched. */
    List<Long> items(long decision) {
        return database.sql("SELECT unnest(item_ids) AS id FROM plans.decision WHERE id = :decision")
                .param("decision", decision)
                .query((row, n) -> row.getLong("id"))
                .list();
    }
}
