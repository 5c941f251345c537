package gangju.server.plans.adoption;

import gangju.server.plans.FoldedText;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemKind;
import gangju.server.plans.JsonRows;
import gangju.server.plans.adoption.AdoptionPage.OpenCount;
import gangju.server.plans.adoption.AdoptionPage.OpenItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adopted versions and what they are made from. */
@Repository
class Versions {
    private final JdbcClient database;

    Versions(JdbcClient database) {
        this.database = database;
    }

    Optional<Adoptable> find(long plan) {
        return select(plan, "");
    }

    /** Locks the plan until the transaction ends, so that two people do not adopt at once. */
    Optional<Adoptable> lock(long plan) {
        return select(plan, " FOR UPDATE OF p");
    }

    private Optional<Adoptable> select(long plan, String lock) {
        return database.sql("""
                        SELECT p.id, p.title, p.state, p.reading_id, d.file_name, d.sha256, p.erratum_reason, v.number,
                            to_char(p.withdrawn_at, 'YYYY-MM-DD') AS withdrawn
                        FROM plans.plan p
                        LEFT JOIN plans.reading r ON r.id = p.reading_id
                        LEFT JOIN plans.document d ON d.id = r.document_id
                        LEFT JOIN plans.version v ON v.id = p.current_version
                        WHERE p.id = :plan
                        """ + lock)
                .param("plan", plan)
                .query((row, n) -> new Adoptable(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("state"),
                        row.getObject("reading_id", Long.class),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getString("erratum_reason"),
                        row.getString("number"),
                        row.getString("withdrawn")))
                .optional();
    }

    /**
     * What a version would hold now: without what was rejected, and without what a new reading lost and nobody kept.
     */
    List<AdoptedItem> draft(long plan) {
        return database.sql("""
                        SELECT item_id, kind, ordinal, node_id, span_start, span_end, quote, label, content, state, reason
                        FROM plans.draft_item
                        WHERE plan_id = :plan AND state <> 'rejected' AND NOT (state = 'open' AND reread IS NOT DISTINCT FROM 'gone')
                        ORDER BY kind, ordinal, item_id
                        """)
                .param("plan", plan)
                .query((row, n) -> item(row))
                .list();
    }

    private static AdoptedItem item(ResultSet row) throws SQLException {
        var kind = ItemKind.parse(row.getString("kind"));
        var label = row.getString("label");
        var quote = row.getString("quote");
        var state = row.getString("state");
        var folded = FoldedText.of(quote == null || quote.contains(label) ? label : label + " " + quote);
        return new AdoptedItem(
                row.getLong("item_id"),
                kind.code(),
                row.getInt("ordinal"),
                row.getObject("node_id", Long.class),
                row.getObject("span_start", Integer.class),
                row.getObject("span_end", Integer.class),
                quote,
                label,
                ItemContent.write(ItemContent.parse(row.getString("content"), kind.type())),
                !state.equals("open"),
                state.equals("added") ? row.getString("reason") : null,
                folded.key(),
                folded.bigrams());
    }

    long add(Adoptable plan, String sha256, String by, Instant at) {
        return database.sql("""
                        INSERT INTO plans.version
                            (plan_id, reading_id, number, kind, reason, adopted_at, adopted_by, sha256)
                        VALUES (:plan, :reading, :number, :kind, :reason, CAST(:at AS timestamptz), :by, :sha256)
                        RETURNING id
                        """)
                .param("plan", plan.plan())
                .param("reading", plan.reading())
                .param("number", plan.nextNumber())
                .param("kind", plan.isErratum() ? "erratum" : "adoption")
                .param("reason", plan.erratumReason())
                .param("at", at.toString())
                .param("by", by)
                .param("sha256", sha256)
                .query(Long.class)
                .single();
    }

    /** What the version's document says about itself, as JSON. */
    String metadata(long version) {
        return database.sql("""
                        SELECT r.metadata FROM plans.version v JOIN plans.reading r ON r.id = v.reading_id
                        WHERE v.id = :version
                        """)
                .param("version", version)
                .query((row, n) -> row.getString("metadata"))
                .single();
    }

    void addItems(long version, List<AdoptedItem> items) {
        database.sql("""
                        INSERT INTO plans.version_item (version_id, item_id, kind, ordinal, node_id, span_start, span_end,
                            quote, label, content, checked, added_reason, search_key, bigrams)
                        SELECT :version, item_id, kind, ordinal, node_id, span_start, span_end, quote, label,
                            CAST(content AS jsonb), checked, added_reason, search_key,
                            ARRAY(SELECT jsonb_array_elements_text(bigrams))
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (item_id bigint, kind text, ordinal integer,
                            node_id bigint, span_start integer, span_end integer, quote text, label text, content text,
                            checked boolean, added_reason text, search_key text, bigrams jsonb)
                        """)
                .param("version", version)
                .param("rows", JsonRows.of(items))
                .update();
    }

    void addBodies(long version, List<AdoptedBody> bodies) {
        database.sql("""
                        INSERT INTO plans.version_body (version_id, name, role, task_id)
                        SELECT DISTINCT :version, name, role, task_id
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (name text, role text, task_id bigint)
                        """)
                .param("version", version)
                .param("rows", JsonRows.of(bodies))
                .update();
    }

    /** Makes the version the plan's current one and ends its review. */
    void makeCurrent(long plan, long version, Instant at) {
        database.sql("""
                        UPDATE plans.plan SET current_version = :version, state = 'adopted',
                            erratum_reason = NULL, erratum_at = NULL, erratum_by = NULL
                        WHERE id = :plan
                        """).param("plan", plan).param("version", version).update();
        database.sql("UPDATE plans.decision SET sealed_at = CAST(:at AS timestamptz)"
                        + " WHERE plan_id = :plan AND sealed_at IS NULL")
                .param("plan", plan)
                .param("at", at.toString())
                .update();
    }

    void openErratum(long plan, String reason, String by, Instant at) {
        database.sql("""
                        UPDATE plans.plan SET erratum_reason = :reason, erratum_by = :by,
                            erratum_at = CAST(:at AS timestamptz)
                        WHERE id = :plan
                        """)
                .param("plan", plan)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.toString())
                .update();
    }

    void withdraw(long plan, String reason, String by, Instant at) {
        database.sql("""
                        UPDATE plans.plan SET state = 'withdrawn', withdrawn_reason = :reason, withdrawn_by = :by,
                            withdrawn_at = CAST(:at AS timestamptz),
                            erratum_reason = NULL, erratum_at = NULL, erratum_by = NULL
                        WHERE id = :plan
                        """)
                .param("plan", plan)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.toString())
                .update();
    }

    void deleteDraft(long plan) {
        database.sql("DELETE FROM plans.plan WHERE id = :plan AND state = 'draft'")
                .param("plan", plan)
                .update();
    }

    void markExample(long plan) {
        database.sql("UPDATE plans.plan SET example = true WHERE id = :plan")
                .param("plan", plan)
                .update();
    }

    /** What is in the draft, by kind and by how people have decided. */
    List<OpenCount> counts(long plan) {
        return database.sql("""
                        SELECT kind,
                            count(*) FILTER (WHERE state NOT IN ('open', 'rejected')) AS decided,
                            count(*) FILTER (WHERE state = 'open' AND doubt IS NULL AND reread IS DISTINCT FROM 'gone') AS open,
                            count(*) FILTER (WHERE state = 'open' AND doubt IS NOT NULL AND reread IS DISTINCT FROM 'gone') AS doubtful,
                            count(*) FILTER (WHERE state = 'rejected') AS rejected,
                            count(*) FILTER (WHERE reread = 'gone') AS gone
                        FROM plans.draft_item WHERE plan_id = :plan
                        GROUP BY kind
                        ORDER BY array_position(ARRAY['target', 'task', 'project', 'node', 'statement'], kind)
                        """)
                .param("plan", plan)
                .query((row, n) -> new OpenCount(
                        row.getString("kind"),
                        row.getInt("decided"),
                        row.getInt("open"),
                        row.getInt("doubtful"),
                        row.getInt("rejected"),
                        row.getInt("gone")))
                .list();
    }

    /** Targets and tasks first: these are what would stand without a status. */
    List<OpenItem> openItems(long plan, int limit) {
        return database.sql("""
                        SELECT item_id, kind, ordinal, label, doubt IS NOT NULL AS doubtful
                        FROM plans.draft_item
                        WHERE plan_id = :plan AND state = 'open' AND reread IS DISTINCT FROM 'gone'
                        ORDER BY array_position(ARRAY['target', 'task', 'project', 'node', 'statement'], kind),
                            doubt IS NULL, ordinal
                        LIMIT :limit
                        """)
                .param("plan", plan)
                .param("limit", limit)
                .query((row, n) -> new OpenItem(
                        row.getLong("item_id"),
                        row.getString("kind"),
                        row.getInt("ordinal"),
                        row.getString("label"),
                        row.getBoolean("doubtful")))
                .list();
    }

    /** A version that was adopted. */
    record Past(
            String number, String kind, @Nullable String reason, Instant adoptedAt, String adoptedBy, String sha256) {}

    /** Newest first. */
    List<Past> history(long plan) {
        return database.sql("""
                        SELECT number, kind, reason, adopted_at, adopted_by, sha256
                        FROM plans.version WHERE plan_id = :plan ORDER BY id DESC
                        """)
                .param("plan", plan)
                .query((row, n) -> new Past(
                        row.getString("number"),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                        row.getString("adopted_by"),
                        row.getString("sha256")))
                .list();
    }
}
