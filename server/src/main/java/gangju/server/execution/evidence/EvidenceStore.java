package gangju.server.execution.evidence;

import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.execution.evidence.EvidenceScan.Verdict;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps evidence: each file once, by the hash of its content. */
@Service
public class EvidenceStore {
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final EvidenceScan scan;
    private final AuditTrail trail;
    private final Clock clock;

    EvidenceStore(JdbcClient database, EvidenceScan scan, AuditTrail trail, Clock clock) {
        this.database = database;
        this.scan = scan;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What it is to prove: a report of an item, or something of another module.
     *
     * @param subject its kind and id
     */
    public record Proof(
            @Nullable Long item,
            @Nullable Long report,
            @Nullable Long milestone,
            @Nullable String subject) {
        public Proof(long item, long report, @Nullable Long milestone) {
            this(item, report, milestone, null);
        }

        static Proof of(String subject) {
            return new Proof(null, null, null, subject);
        }

        String told() {
            return subject == null ? "report/" + report : subject;
        }
    }

    /** A file as it was sent. */
    public record SentFile(String name, byte[] content) {}

    /** A file that can be taken, with what the scanner said. */
    public record LookedAt(SentFile file, String mediaType, String scanned) {}

    /** It cannot be taken; the message's key says why, the value which. */
    public static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String value;

        NotTaken(String key, String value) {
            super(key);
            this.value = value;
        }

        public String value() {
            return value;
        }
    }

    /**
     * Looks at a file before anything is written; outside a transaction, as a scanner takes its time.
     *
     * @throws NotTaken if it is empty, of a kind that is not taken, or refused by the scanner
     */
    public LookedAt look(SentFile file) {
        if (file.content().length == 0) {
            throw new NotTaken("evidence.problem.empty", file.name());
        }
        var type = EvidenceKinds.of(file.content(), file.name())
                .orElseThrow(() -> new NotTaken("evidence.problem.kind", file.name()));
        var verdict = scan.scan(file.content());
        if (verdict == Verdict.INFECTED || verdict == Verdict.FAILED) {
            throw new NotTaken("evidence.problem." + verdict.name().toLowerCase(Locale.ROOT), file.name());
        }
        return new LookedAt(file, type, verdict.name().toLowerCase(Locale.ROOT));
    }

    /** Keeps a file that was looked at; the same file for the same proof is kept once. */
    @Transactional
    public void add(Proof proof, LookedAt looked, String by) {
        var content = looked.file().content();
        var sha256 = sha256(content);
        database.sql(
                        "INSERT INTO execution.evidence_file (sha256, size, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(sha256, content.length, content)
                .update();
        if (isThere(proof, sha256)) {
            return;
        }
        insert(
                proof,
                new Row(
                        "file",
                        withoutFolders(looked.file().name()),
                        null,
                        sha256,
                        looked.mediaType(),
                        looked.scanned()),
                by);
    }

    private boolean isThere(Proof proof, String sha256) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM execution.evidence WHERE sha256 = :sha256 AND removed_at IS NULL
                            AND report_id IS NOT DISTINCT FROM CAST(:report AS bigint)
                            AND subject IS NOT DISTINCT FROM CAST(:subject AS text))
                        """)
                .param("sha256", sha256)
                .param("report", proof.report(), Types.BIGINT)
                .param("subject", proof.subject(), Types.VARCHAR)
                .query(Boolean.class)
                .single();
    }

    /** @throws NotTaken if it is no address of the web; empty is no address at all */
    public static void checkLink(String url) {
        if (!url.isEmpty() && !url.matches("https?://[^\\s\"<>]{3,2000}")) {
            throw new NotTaken("evidence.problem.link", url);
        }
    }

    /** Keeps an address that was checked. */
    @Transactional
    public void addLink(Proof proof, String url, String by) {
        insert(proof, new Row("link", cut(url), url, null, null, "none"), by);
    }

    /** Keeps the number and title of a document that lies elsewhere. */
    @Transactional
    public void addDocument(Proof proof, String name, String by) {
        insert(proof, new Row("document", cut(name), null, null, null, "none"), by);
    }

    private record Row(
            String kind,
            String name,
            @Nullable String url,
            @Nullable String sha256,
            @Nullable String mediaType,
            String scanned) {}

    private void insert(Proof proof, Row row, String by) {
        var id = database.sql("""
                        INSERT INTO execution.evidence (item_id, report_id, milestone_id, kind, name, url, sha256, media_type,
                            scanned, added_at, added_by, subject)
                        VALUES (:item, :report, :milestone, :kind, :name, :url, :sha256, :type, :scanned, :now, :by, :subject)
                        RETURNING id
                        """)
                .param("item", proof.item(), Types.BIGINT)
                .param("report", proof.report(), Types.BIGINT)
                .param("subject", proof.subject(), Types.VARCHAR)
                .param("milestone", proof.milestone(), Types.BIGINT)
                .param("kind", row.kind())
                .param("name", row.name())
                .param("url", row.url(), Types.VARCHAR)
                .param("sha256", row.sha256(), Types.VARCHAR)
                .param("type", row.mediaType(), Types.VARCHAR)
                .param("scanned", row.scanned())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query(Long.class)
                .single();
        trail.add(Change.made(by, "execution.evidence-added", proof.told(), Map.of("id", id, "evidence", row)));
    }

    /** Takes it back; it stays in the record and its file stays kept. */
    @Transactional
    public void remove(Evidence evidence, String by) {
        database.sql(
                        "UPDATE execution.evidence SET removed_at = :now, removed_by = :by WHERE id = :id AND removed_at IS NULL")
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("id", evidence.id())
                .update();
        var proof = new Proof(evidence.item(), evidence.report(), evidence.milestone(), evidence.subject());
        trail.add(new Change(by, "execution.evidence-removed", proof.told(), evidence, null));
    }

    /** What stands for a report, in the order in which it was added. */
    public List<Evidence> of(long report) {
        return database.sql(Evidence.SELECT + " WHERE e.report_id = ? AND e.removed_at IS NULL ORDER BY e.id")
                .param(report)
                .query((row, number) -> Evidence.of(row))
                .list();
    }

    /** What stands for an item, the latest first. */
    public List<Evidence> ofItem(long item, int limit) {
        return database.sql(Evidence.SELECT
                        + " WHERE e.item_id = :item AND e.removed_at IS NULL ORDER BY e.id DESC LIMIT :limit")
                .param("item", item)
                .param("limit", limit)
                .query((row, number) -> Evidence.of(row))
                .list();
    }

    /** Also what was taken back. */
    public Optional<Evidence> find(long id) {
        return database.sql(Evidence.SELECT + " WHERE e.id = ?")
                .param(id)
                .query((row, number) -> Evidence.of(row))
                .optional();
    }

    /** A file as it was sent. */
    public Optional<byte[]> content(Evidence evidence) {
        return database.sql("""
                        SELECT f.content FROM execution.evidence_file f JOIN execution.evidence e ON e.sha256 = f.sha256
                        WHERE e.id = ?
                        """)
                .param(evidence.id())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Some browsers send the folders too. The end tells the kind of the file. */
    private static String withoutFolders(String name) {
        var last = name.replaceAll(".*[/\\\\](?=[^/\\\\])", "").replaceAll("\\p{Cntrl}", "");
        return last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
