package gangju.server.indicators.status;

import gangju.model.TargetType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The targets that wait to be judged anew, since something was decided or brought that many depend on. Till then their
 * standings rest on what was before, and name the figures that they rest on.
 */
@Component
public class Rejudging {
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rejudging(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Something is to be judged anew; published in the transaction that decides it. */
    record Asked() {}

    /**
     * How far it has come.
     *
     * @param cause such as tolerance
     * @param targets how many there were when it was asked for
     * @param finished null while it is being done
     */
    public record Progress(
            String cause,
            int targets,
            int judged,
            Instant asked,
            @Nullable String by,
            @Nullable Instant finished) {}

    /**
     * What is left of all that was asked for.
     *
     * @param targets counted once for each act that concerns them
     * @param since when the oldest act was
     */
    public record Left(int targets, Instant since) {}

    /** Has all targets of some types judged once the transaction of the caller is through, in the background. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(String cause, Collection<TargetType> types, @Nullable String by) {
        int id = begin(cause, by);
        int targets = database.sql("""
                        INSERT INTO indicators.waiting_target (rejudging_id, item_id)
                        SELECT :id, item_id FROM indicators.target
                        WHERE known_until IS NULL AND type = ANY (CAST(:types AS text[]))
                        """)
                .param("id", id)
                .param("types", types.stream().map(TargetType::name).toArray(String[]::new))
                .update();
        asked(id, targets);
    }

    /** The same for these targets. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askFor(String cause, Collection<Long> items) {
        int id = begin(cause, null);
        database.sql("""
                        INSERT INTO indicators.waiting_target (rejudging_id, item_id)
                        SELECT :id, item_id FROM unnest(CAST(:items AS bigint[])) AS item_id ORDER BY item_id
                        """)
                .param("id", id)
                .param("items", items.toArray(Long[]::new))
                .update();
        asked(id, items.size());
    }

    private int begin(String cause, @Nullable String by) {
        return database.sql("""
                        INSERT INTO indicators.rejudging (cause, asked_at, asked_by, targets)
                        VALUES (:cause, CAST(:at AS timestamptz), :by, 0) RETURNING id
                        """)
                .param("cause", cause)
                .param("at", clock.instant().toString())
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    private void asked(int id, int targets) {
        database.sql("UPDATE indicators.rejudging SET targets = :targets WHERE id = :id")
                .param("targets", targets)
                .param("id", id)
                .update();
        events.publishEvent(new Asked());
    }

    /** What is still being done, the oldest first. */
    public List<Progress> open() {
        return database.sql("""
                        SELECT cause, targets, judged, asked_at, asked_by, finished_at FROM indicators.rejudging
                        WHERE finished_at IS NULL ORDER BY id
                        """).query(Rejudging::progress).list();
    }

    /** Done or not, the latest first. */
    public List<Progress> latest(int most) {
        return database.sql("""
                        SELECT cause, targets, judged, asked_at, asked_by, finished_at FROM indicators.rejudging
                        ORDER BY id DESC LIMIT :most
                        """).param("most", most).query(Rejudging::progress).list();
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Progress(
                row.getString("cause"),
                row.getInt("targets"),
                row.getInt("judged"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                finished == null ? null : finished.toInstant());
    }

    /** Empty where every standing rests on all that is known. */
    public Optional<Left> left() {
        return open().stream()
                .filter(one -> one.targets() > one.judged())
                .map(one -> new Left(one.targets() - one.judged(), one.asked()))
                .reduce((older, newer) -> new Left(older.targets() + newer.targets(), older.since()));
    }

    /** Since when each of these targets waits; those that do not are left out. */
    public Map<Long, Instant> waiting(Collection<Long> items) {
        var waiting = new HashMap<Long, Instant>();
        database.sql("""
                        SELECT w.item_id, min(r.asked_at) AS since
                        FROM indicators.waiting_target w JOIN indicators.rejudging r ON r.id = w.rejudging_id
                        WHERE w.item_id = ANY (CAST(:items AS bigint[])) GROUP BY w.item_id
                        """).param("items", items.toArray(Long[]::new)).query(row -> {
            waiting.put(
                    row.getLong("item_id"),
                    row.getObject("since", OffsetDateTime.class).toInstant());
        });
        return waiting;
    }
}
