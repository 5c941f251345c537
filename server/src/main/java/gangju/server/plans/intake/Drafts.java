package gangju.server.plans.intake;

import gangju.model.Reading;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemKind;
import gangju.server.plans.JsonRows;
import gangju.server.plans.draft.DraftRow;
import gangju.server.plans.draft.ItemKeys;
import gangju.server.plans.draft.KnownItem;
import gangju.server.plans.draft.Paragraphs;
import gangju.server.plans.source.SourcePages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables that a reading fills; rows go in by the thousands. */
@Repository
class Drafts {
    private static final String UNDER_REVIEW =
            "(p.state = 'draft' OR p.state = 'adopted' AND p.erratum_reason IS NOT NULL)";

    /** The database takes no more than 256 MB of JSON in one statement. */
    private static final int ROWS_AT_ONCE = 20_000;

    private final JdbcClient database;

    Drafts(JdbcClient database) {
        this.database = database;
    }

    long addPlan(String title, Instant at, @Nullable String by) {
        return database.sql("""
                        INSERT INTO plans.plan (title, state, created_at, created_by)
                        VALUES (:title, 'draft', CAST(:at AS timestamptz), :by) RETURNING id
                        """)
                .param("title", title)
                .param("at", at.toString())
                .param("by", by)
                .query(Long.class)
                .single();
    }

    long addDocument(long plan, UploadedFile file, Reading reading, Instant at, @Nullable String by) {
        return database.sql("""
                        INSERT INTO plans.document
                            (plan_id, file_name, media_type, charset, sha256, size_bytes, content, added_at, added_by)
                        VALUES (:plan, :name, :type, :charset, :sha256, :size, :content, CAST(:at AS timestamptz), :by)
                        RETURNING id
                        """)
                .param("plan", plan)
                .param("name", file.name())
                .param("type", reading.source().mediaType())
                .param("charset", reading.source().charset())
                .param("sha256", file.sha256())
                .param("size", file.bytes().length)
                .param("content", file.bytes())
                .param("at", at.toString())
                .param("by", by)
                .query(Long.class)
                .single();
    }

    long addReading(long plan, long document, Reading reading, Instant at) {
        var id = database.sql("""
                        INSERT INTO plans.reading
                            (plan_id, document_id, reader, read_at, characters, metadata, findings, pages)
                        VALUES (:plan, :document, :reader, CAST(:at AS timestamptz), :characters,
                            CAST(:metadata AS jsonb), CAST(:findings AS jsonb), CAST(:pages AS jsonb))
                        RETURNING id
                        """)
                .param("plan", plan)
                .param("document", document)
                .param("reader", PlanIntake.READER)
                .param("at", at.toString())
                .param("characters", reading.text().length())
                .param("metadata", ItemContent.write(reading.metadata()))
                .param("findings", ItemContent.writeAll(reading.findings()))
                .param("pages", SourcePages.write(reading.pages()))
                .query(Long.class)
                .single();
        database.sql("UPDATE plans.plan SET reading_id = :reading WHERE id = :plan")
                .param("reading", id)
                .param("plan", plan)
                .update();
        return id;
    }

    void replaceItems(long plan, long reading, List<DraftRow> rows) {
        database.sql("DELETE FROM plans.draft_item WHERE plan_id = :plan")
                .param("plan", plan)
                .update();
        inParts(rows, part -> addItems(plan, reading, part));
    }

    private void addItems(long plan, long reading, List<DraftRow> rows) {
        database.sql("""
                        INSERT INTO plans.draft_item (item_id, plan_id, reading_id, kind, ordinal, node_id, span_start,
                            span_end, quote, label, content, read_content, confidence, doubt, state, reread, reason,
                            revision, decided_at, decided_by, sentence_key, label_key, path_key)
                        SELECT item_id, :plan, :reading, kind, ordinal, node_id, span_start, span_end, quote, label,
                            CAST(content AS jsonb), CAST(read_content AS jsonb), confidence, doubt, state, reread,
                            reason, revision, decided_at, decided_by, sentence_key, label_key, path_key
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (item_id bigint, kind text, ordinal integer,
                            node_id bigint, span_start integer, span_end integer, quote text, label text, content text,
                            read_content text, confidence numeric, doubt text, state text, reread text, reason text,
                            revision integer, decided_at timestamptz, decided_by text, sentence_key text,
                            label_key text, path_key text)
                        """)
                .param("plan", plan)
                .param("reading", reading)
                .param("rows", JsonRows.of(rows))
                .update();
    }

    void addParagraphs(long reading, List<Paragraphs.Row> rows) {
        inParts(rows, part -> addSome(reading, part));
    }

    private void addSome(long reading, List<Paragraphs.Row> rows) {
        database.sql("""
                        INSERT INTO plans.paragraph
                            (reading_id, ordinal, span_start, span_end, node_id, text, search_key, bigrams)
                        SELECT :reading, ordinal, span_start, span_end, node_id, text, search_key,
                            ARRAY(SELECT jsonb_array_elements_text(bigrams))
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (ordinal integer, span_start integer,
                            span_end integer, node_id bigint, text text, search_key text, bigrams jsonb)
                        """)
                .param("reading", reading)
                .param("rows", JsonRows.of(rows))
                .update();
    }

    private static <R> void inParts(List<R> rows, Consumer<List<R>> writing) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            writing.accept(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
    }

    /** The draft as it stands. */
    List<KnownItem> items(long plan) {
        return database.sql("""
                        SELECT item_id, kind, ordinal, node_id, span_start, span_end, quote, label, content,
                            read_content, confidence, doubt, state, reason, revision, decided_at, decided_by,
                            sentence_key, label_key, path_key
                        FROM plans.draft_item WHERE plan_id = :plan ORDER BY ordinal, item_id
                        """)
                .param("plan", plan)
                .query((row, n) -> known(row))
                .list();
    }

    /**
     * Keeps others from deciding until the transaction ends.
     *
     * @return false if the plan is under review no longer
     */
    boolean lock(long plan) {
        return database.sql(
                        "SELECT 1 AS found FROM plans.plan p WHERE p.id = :plan AND " + UNDER_REVIEW + " FOR UPDATE")
                .param("plan", plan)
                .query((row, n) -> row.getInt("found"))
                .optional()
                .isPresent();
    }

    /** What people decided on the old reading can't be undone on the new one. */
    void seal(long plan, Instant at) {
        database.sql("UPDATE plans.decision SET sealed_at = CAST(:at AS timestamptz)"
                        + " WHERE plan_id = :plan AND sealed_at IS NULL")
                .param("plan", plan)
                .param("at", at.toString())
                .update();
    }

    Optional<StoredDocument> document(long plan, long document) {
        return database.sql("""
                        SELECT id, file_name, media_type, content, sha256 FROM plans.document
                        WHERE id = :document AND plan_id = :plan
                        """)
                .param("plan", plan)
                .param("document", document)
                .query((row, n) -> stored(row))
                .optional();
    }

    /** Only while people may change the draft. */
    Optional<StoredDocument> documentUnderReview(long plan) {
        return database.sql("""
                        SELECT d.id, d.file_name, d.media_type, d.content, d.sha256 FROM plans.plan p
                        JOIN plans.reading r ON r.id = p.reading_id
                        JOIN plans.document d ON d.id = r.document_id
                        WHERE p.id = :plan AND
                        """ + UNDER_REVIEW)
                .param("plan", plan)
                .query((row, n) -> stored(row))
                .optional();
    }

    private static StoredDocument stored(ResultSet row) throws SQLException {
        var file = new UploadedFile(row.getString("file_name"), row.getBytes("content"), row.getString("sha256"));
        return new StoredDocument(row.getLong("id"), row.getString("media_type"), file);
    }

    private static KnownItem known(ResultSet row) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new KnownItem(
                row.getLong("item_id"),
                ItemKind.parse(row.getString("kind")),
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
                row.getString("reason"),
                row.getInt("revision"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_by"),
                new ItemKeys(row.getString("sentence_key"), row.getString("label_key"), row.getString("path_key")));
    }
}
