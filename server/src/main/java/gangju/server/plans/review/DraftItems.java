package gangju.server.plans.review;

import gangju.server.plans.JsonRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of a draft: found for the page, written set by set. */
@Repository
class DraftItems {
    private static final String COLUMNS = """
            SELECT item_id, kind, ordinal, node_id, span_start, span_end, quote, label, content,
                CASE WHEN read_content IS DISTINCT FROM content THEN read_content END AS read_content,
                confidence, doubt, state, reread, reason, revision,
                to_char(decided_at, 'YYYY-MM-DD HH24:MI') AS decided, decided_by
            FROM plans.draft_item
            """;

    private final JdbcClient database;

    DraftItems(JdbcClient database) {
        this.database = database;
    }

    /** A page of a tab's items in document order. */
    List<ReviewItem> find(long plan, ItemSearch search) {
        return database.sql(COLUMNS + """
                        WHERE plan_id = :plan
                            AND (:kind = '' OR kind = :kind)
                            AND (NOT :doubtful OR doubt IS NOT NULL AND state = 'open' OR reread IN ('gone', 'differs'))
                            AND (:key = '' OR strpos(label_key, :key) > 0 OR strpos(sentence_key, :key) > 0)
                            AND (:body = '' OR content @> jsonb_build_object('bodies',
                                jsonb_build_array(jsonb_build_object('name', :body))))
                        ORDER BY ordinal, item_id
                        LIMIT :limit OFFSET :offset
                        """)
                .param("plan", plan)
                .param("kind", search.kind())
                .param("doubtful", search.isDoubtful())
                .param("key", search.key())
                .param("body", search.body())
                .param("limit", search.limit())
                .param("offset", search.offset())
                .query((row, n) -> item(row))
                .list();
    }

    List<ReviewItem> byIds(long plan, Collection<Long> ids) {
        return database.sql(COLUMNS + " WHERE plan_id = :plan AND item_id = ANY (:ids) ORDER BY ordinal, item_id")
                .param("plan", plan)
                .param("ids", array(ids))
                .query((row, n) -> item(row))
                .list();
    }

    /** The item of the same kind before this one, of those that are not rejected. */
    List<ReviewItem> before(long plan, ReviewItem item) {
        return database.sql(COLUMNS + """
                        WHERE plan_id = :plan AND kind = :kind AND state <> 'rejected'
                            AND (ordinal, item_id) < (:ordinal, :id)
                        ORDER BY ordinal DESC, item_id DESC LIMIT 1
                        """)
                .param("plan", plan)
                .param("kind", item.kind())
                .param("ordinal", item.no())
                .param("id", item.id())
                .query((row, n) -> item(row))
                .list();
    }

    /** Items that nobody has decided and nobody doubts. */
    List<Long> sure(long plan, BulkChoice choice) {
        return database.sql("""
                        SELECT item_id FROM plans.draft_item
                        WHERE plan_id = :plan AND state = 'open' AND doubt IS NULL AND reread IS DISTINCT FROM 'gone'
                            AND (:kind = '' OR kind = :kind)
                            AND (:start < 0 OR span_start >= :start AND span_start < :end)
                            AND (confidence IS NULL OR confidence >= :confidence)
                        """)
                .param("plan", plan)
                .param("kind", choice.kind())
                .param("start", choice.start())
                .param("end", choice.end())
                .param("confidence", choice.confidence())
                .query((row, n) -> row.getLong("item_id"))
                .list();
    }

    void accept(long plan, Collection<Long> ids, Instant at, String by) {
        decide(
                "CASE WHEN state IN ('open', 'rejected') THEN CASE WHEN read_content IS NULL THEN 'added' ELSE 'accepted' END ELSE state END",
                plan,
                ids,
                at,
                by);
    }

    void reject(long plan, Collection<Long> ids, Instant at, String by) {
        decide("'rejected'", plan, ids, at, by);
    }

    void restore(long plan, Collection<Long> ids, Instant at, String by) {
        decide("CASE WHEN read_content IS NULL THEN 'added' ELSE 'open' END", plan, ids, at, by);
    }

    /** @param state an SQL expression of this class, never from outside */
    private void decide(String state, long plan, Collection<Long> ids, Instant at, String by) {
        database.sql("""
                        UPDATE plans.draft_item SET state = %s, reread = NULL, revision = revision + 1,
                            decided_at = CAST(:at AS timestamptz), decided_by = :by
                        WHERE plan_id = :plan AND item_id = ANY (:ids)
                        """.formatted(state))
                .param("plan", plan)
                .param("ids", array(ids))
                .param("at", at.toString())
                .param("by", by)
                .update();
    }

    void write(long plan, List<ItemChange> changes, Instant at, String by) {
        database.sql("""
                        UPDATE plans.draft_item d SET content = CAST(c.content AS jsonb), label = c.label,
                            label_key = c.label_key, span_start = c.span_start, span_end = c.span_end, quote = c.quote,
                            state = c.state, reason = c.reason, reread = NULL, revision = d.revision + 1,
                            decided_at = CAST(:at AS timestamptz), decided_by = :by
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS c (item_id bigint, content text, label text,
                            label_key text, span_start integer, span_end integer, quote text, state text, reason text)
                        WHERE d.plan_id = :plan AND d.item_id = c.item_id
                        """)
                .param("plan", plan)
                .param("rows", JsonRows.of(changes))
                .param("at", at.toString())
                .param("by", by)
                .update();
    }

    /**
     * New items stand after what begins before them, under the heading of their paragraph; at the end without a place.
     */
    void add(long plan, List<NewItem> items, Instant at, String by) {
        database.sql("""
                        INSERT INTO plans.draft_item (item_id, plan_id, reading_id, kind, ordinal, node_id, span_start,
                            span_end, quote, label, content, state, reason, decided_at, decided_by,
                            sentence_key, label_key, path_key)
                        SELECT c.item_id, p.id, p.reading_id, c.kind,
                            (SELECT coalesce(max(d.ordinal), 0) FROM plans.draft_item d WHERE d.plan_id = p.id
                                AND (c.span_start IS NULL OR d.span_start <= c.span_start)),
                            (SELECT g.node_id FROM plans.paragraph g WHERE g.reading_id = p.reading_id
                                AND g.span_start <= c.span_start AND g.span_end > c.span_start LIMIT 1),
                            c.span_start, c.span_end, c.quote, c.label, CAST(c.content AS jsonb), 'added', c.reason,
                            CAST(:at AS timestamptz), :by, c.sentence_key, c.label_key, ''
                        FROM plans.plan p, jsonb_to_recordset(CAST(:rows AS jsonb)) AS c (item_id bigint, kind text,
                            span_start integer, span_end integer, quote text, label text, content text, reason text,
                            sentence_key text, label_key text)
                        WHERE p.id = :plan
                        """)
                .param("plan", plan)
                .param("rows", JsonRows.of(items))
                .param("at", at.toString())
                .param("by", by)
                .update();
    }

    private static Long[] array(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    private static ReviewItem item(ResultSet row) throws SQLException {
        return new ReviewItem(
                row.getLong("item_id"),
                row.getString("kind"),
                row.getInt("ordinal"),
                row.getObject("node_id", Long.class),
                row.getObject("span_start", Integer.class),
                row.getObject("span_end", Integer.class),
                row.getString("quote"),
                row.getString("label"),
                row.getString("content"),
                row.getString("read_content"),
                row.getBigDecimal("confidence"),
                row.getString("doubt"),
                row.getString("state"),
                row.getString("reread"),
                row.getString("reason"),
                row.getInt("revision"),
                row.getString("decided"),
                row.getString("decided_by"));
    }

    /** An item whose content a person changed. */
    record ItemChange(
            long itemId,
            String content,
            String label,
            String labelKey,
            @Nullable Integer spanStart,
            @Nullable Integer spanEnd,
            @Nullable String quote,
            String state,
            @Nullable String reason) {}

    /** An item that a person added. */
    record NewItem(
            long itemId,
            String kind,
            @Nullable Integer spanStart,
            @Nullable Integer spanEnd,
            @Nullable String quote,
            String label,
            String content,
            @Nullable String reason,
            String sentenceKey,
            String labelKey) {}
}
