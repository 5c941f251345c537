package gangju.server.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages as they are kept. */
@Repository
class KeptMessages {
    static final int PAGE = 50;
    /** How long whoever takes a message has for it, before another may take it. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final int BATCH = 20;

    private final JdbcClient database;
    private final Clock clock;

    KeptMessages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How a message stands. */
    enum State {
        WAITING,
        SENT,
        FAILED,
        DROPPED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<State> of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }

    /** A message that was taken to be sent. */
    record Taken(
            long id, String channel, String recipient, String subject, String body, int attempts, Instant expires) {}

    /** A message as a list shows it; its text is for its reader only. */
    record Line(
            long id,
            String channel,
            String recipient,
            String subject,
            String about,
            State state,
            int attempts,
            Instant created,
            Instant next,
            @Nullable Instant ended,
            @Nullable String fault) {}

    void add(Letter letter) {
        var now = now();
        database.sql("""
                        INSERT INTO outbox.message (channel, recipient, subject, body, about, created_at, next_at, expires_at)
                        VALUES (:channel, :recipient, :subject, :body, :about, :now, :now, :expires)
                        """)
                .param("channel", letter.channel())
                .param("recipient", letter.recipient())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("about", letter.about())
                .param("now", now)
                .param("expires", now.plus(letter.lifetime()))
                .update();
    }

    /** Takes what is due, for {@link #LEASE}; two senders never take the same. */
    List<Taken> take() {
        return database.sql("""
                        UPDATE outbox.message SET attempts = attempts + 1, next_at = :lease
                        WHERE id IN (SELECT id FROM outbox.message WHERE state = 'waiting' AND next_at <= :now
                            ORDER BY next_at, id LIMIT :batch FOR UPDATE SKIP LOCKED)
                        RETURNING id, channel, recipient, subject, body, attempts, expires_at
                        """)
                .param("now", now())
                .param("lease", now().plus(LEASE))
                .param("batch", BATCH)
                .query((row, number) -> new Taken(
                        row.getLong("id"),
                        row.getString("channel"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("attempts"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** When the next is due; empty while nothing waits. */
    Optional<Instant> next() {
        return database.sql("SELECT next_at FROM outbox.message WHERE state = 'waiting' ORDER BY next_at, id LIMIT 1")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    void noteSent(long id) {
        database.sql("""
                        UPDATE outbox.message SET state = 'sent', ended_at = :now, body = '', fault = NULL
                        WHERE id = :id AND state = 'waiting'
                        """).param("id", id).param("now", now()).update();
    }

    /** It is tried again after a pause, unless something was decided about it meanwhile. */
    void noteLater(long id, Duration pause, String fault) {
        database.sql("UPDATE outbox.message SET next_at = :next, fault = :fault WHERE id = :id AND state = 'waiting'")
                .param("id", id)
                .param("next", now().plus(pause))
                .param("fault", fault)
                .update();
    }

    void noteFailed(long id, String fault) {
        database.sql("""
                        UPDATE outbox.message SET state = 'failed', ended_at = :now, fault = :fault
                        WHERE id = :id AND state = 'waiting'
                        """)
                .param("id", id)
                .param("now", now())
                .param("fault", fault)
                .update();
    }

    /** Whether there was one that waits or has failed, whose text is still there. */
    boolean sendAgain(long id, Duration lifetime) {
        return database.sql("""
                        UPDATE outbox.message SET state = 'waiting', ended_at = NULL, next_at = :now, attempts = 0,
                            expires_at = greatest(expires_at, :expires)
                        WHERE id = :id AND state IN ('waiting', 'failed')
                        """)
                        .param("id", id)
                        .param("now", now())
                        .param("expires", now().plus(lifetime))
                        .update()
                == 1;
    }

    boolean drop(long id) {
        return database.sql("""
                        UPDATE outbox.message SET state = 'dropped', ended_at = :now, body = ''
                        WHERE id = :id AND state IN ('waiting', 'failed')
                        """).param("id", id).param("now", now()).update() == 1;
    }

    /** Forgets what has left, or was given up, longer ago than that. */
    void forget(Duration age) {
        database.sql("DELETE FROM outbox.message WHERE state IN ('sent', 'dropped') AND ended_at < :before")
                .param("before", now().minus(age))
                .update();
    }

    Optional<Line> find(long id) {
        return database.sql("SELECT * FROM outbox.message WHERE id = :id")
                .param("id", id)
                .query((row, number) -> line(row))
                .optional();
    }

    /**
     * The newest first.
     *
     * @param state null for all that waits or has failed
     * @param page from 1, with one more than are shown; null for all of them
     */
    List<Line> list(@Nullable State state, @Nullable Integer page) {
        return database.sql("""
                        SELECT * FROM outbox.message
                        WHERE CASE WHEN CAST(:state AS text) IS NULL THEN state IN ('waiting', 'failed') ELSE state = :state END
                        ORDER BY id DESC LIMIT :size OFFSET :skipped
                        """)
                .param("state", state == null ? null : state.code(), Types.VARCHAR)
                .param("size", page == null ? null : PAGE + 1, Types.INTEGER)
                .param("skipped", page == null ? 0L : (page - 1L) * PAGE)
                .query((row, number) -> line(row))
                .list();
    }

    long count(State state) {
        return database.sql("SELECT count(*) FROM outbox.message WHERE state = :state")
                .param("state", state.code())
                .query(Long.class)
                .single();
    }

    private static Line line(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Line(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("about"),
                State.of(row.getString("state")).orElseThrow(),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("fault"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
