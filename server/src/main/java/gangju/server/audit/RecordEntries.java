package gangju.server.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit record as administrators read it, the newest first. */
@Repository
class RecordEntries {
    static final int PAGE = 100;

    private final JdbcClient database;
    private final Clock clock;

    RecordEntries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param before entries with smaller ids only; null from the newest on
     */
    record Question(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Long before) {
        Question before(long id) {
            return new Question(actor, action, subject, from, until, id);
        }
    }

    /** @param position in the chain; null while not sealed */
    record Sealed(Entry entry, @Nullable Long position) {}

    List<Sealed> list(Question question, int size) {
        return database.sql("SELECT " + Entry.COLUMNS + """
                        , s.position FROM audit.entry e LEFT JOIN audit.seal s ON s.entry_id = e.id
                        WHERE (CAST(:actor AS text) IS NULL OR e.actor = :actor)
                            AND (CAST(:action AS text) IS NULL OR e.action = :action)
                            AND (CAST(:subject AS text) IS NULL OR e.subject = :subject)
                            AND (CAST(:from AS timestamptz) IS NULL OR e.made_at >= :from)
                            AND (CAST(:until AS timestamptz) IS NULL OR e.made_at < :until)
                            AND (CAST(:before AS bigint) IS NULL OR e.id < :before)
                        ORDER BY e.id DESC LIMIT :size
                        """)
                .param("actor", question.actor(), Types.VARCHAR)
                .param("action", question.action(), Types.VARCHAR)
                .param("subject", question.subject(), Types.VARCHAR)
                .param("from", start(question.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "until",
                        question.until() == null ? null : start(question.until().plusDays(1)),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", question.before(), Types.BIGINT)
                .param("size", size)
                .query((row, number) -> new Sealed(Entry.of(row), row.getObject("position", Long.class)))
                .list();
    }

    /** What has been done at some time, for the choice; an index is walked from one to the next. */
    List<String> actions() {
        return database.sql("""
                        WITH RECURSIVE found AS (
                            (SELECT action FROM audit.entry ORDER BY action LIMIT 1)
                            UNION ALL
                            SELECT (SELECT e.action FROM audit.entry e WHERE e.action > f.action ORDER BY e.action LIMIT 1)
                            FROM found f WHERE f.action IS NOT NULL)
                        SELECT action FROM found WHERE action IS NOT NULL
                        """).query((row, number) -> row.getString(1)).list();
    }

    private @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
