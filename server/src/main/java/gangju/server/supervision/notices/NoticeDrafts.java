package gangju.server.supervision.notices;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.pages.NotPossible;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices that rules propose, until somebody issues or dismisses them. */
@Service
public class NoticeDrafts {
    private static final String SELECT = """
            SELECT d.*, (SELECT CAST(count(*) AS integer) FROM supervision.found_cause c WHERE c.draft_id = d.id) AS causes
            FROM supervision.draft d
            """;

    private final JdbcClient database;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    NoticeDrafts(JdbcClient database, Access access, AuditTrail trail, Clock clock) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those to these units that nobody has decided on, the oldest first. */
    public List<NoticeDraft> open(Collection<Long> units, int limit) {
        return units.isEmpty()
                ? List.of()
                : database.sql(SELECT
                                + " WHERE d.state = 'open' AND d.unit_id = ANY (:units) ORDER BY d.id LIMIT :limit")
                        .param("units", units.toArray(Long[]::new))
                        .param("limit", limit)
                        .query((row, number) -> NoticeDraft.of(row))
                        .list();
    }

    public Optional<NoticeDraft> find(long id) {
        return database.sql(SELECT + " WHERE d.id = ?")
                .param(id)
                .query((row, number) -> NoticeDraft.of(row))
                .optional();
    }

    /** What it is about. */
    public List<Cause> causes(long draft) {
        return database.sql("SELECT * FROM supervision.found_cause WHERE draft_id = ? ORDER BY kind, subject_id")
                .param(draft)
                .query((row, number) -> Cause.of(row))
                .list();
    }

    /** @throws NoSuchElementException if there is no such draft */
    NoticeDraft locked(long id) {
        return database.sql(SELECT + " WHERE d.id = ? FOR UPDATE")
                .param(id)
                .query((row, number) -> NoticeDraft.of(row))
                .optional()
                .orElseThrow();
    }

    void issued(long draft, long notice, String by) {
        database.sql("""
                        UPDATE supervision.draft SET state = 'issued', notice_id = :notice, decided_at = :now, decided_by = :by
                        WHERE id = :draft
                        """)
                .param("draft", draft)
                .param("notice", notice)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }

    /**
     * No notice comes of it, nor of what it is about by another rule.
     *
     * @throws NotPossible without a reason, or if somebody decided meanwhile
     */
    @Transactional
    public void dismiss(long id, String reason, String by) {
        var draft = locked(id);
        access.require(Act.OPEN_NOTICE, draft.unit());
        if (!draft.isOpen()) {
            throw new NotPossible("notices.problem.draft");
        }
        if (reason.isBlank()) {
            throw new NotPossible("notices.problem.dismiss");
        }
        database.sql("""
                        UPDATE supervision.draft SET state = 'dismissed', reason = :reason, decided_at = :now, decided_by = :by
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        trail.add(Change.made(
                by,
                "supervision.draft-dismissed",
                "notice-draft/" + id,
                Map.of("title", draft.title(), "reason", reason)));
    }
}
