package gangju.server.indicators.status;

import gangju.model.TargetType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges many targets anew, since something was decided that they depend on. */
@Component
public class Rejudging {
    private final JdbcClient database;
    private final DueStandings standings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rejudging(JdbcClient database, DueStandings standings, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.standings = standings;
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

    private record Task(int id, String cause, List<TargetType> types, long lastItem) {}

    /** Has all targets of some types judged once the transaction of the caller is through, in the background. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(String cause, Collection<TargetType> types, @Nullable String by) {
        database.sql("""
                        INSERT INTO indicators.rejudging (cause, target_types, asked_at, asked_by, targets)
                        SELECT :cause, CAST(:types AS text[]), CAST(:at AS timestamptz), :by, count(*)
                        FROM indicators.target WHERE known_until IS NULL AND type = ANY (CAST(:types AS text[]))
                        """)
                .param("cause", cause)
                .param("types", types.stream().map(TargetType::name).toArray(String[]::new))
                .param("at", clock.instant().toString())
                .param("by", by)
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

    /**
     * Does all that is asked for; where an earlier run was broken off, from there on.
     *
     * @return how many targets were judged
     */
    int run() {
        int all = 0;
        for (var task = next(); task.isPresent(); task = next()) {
            int id = task.get().id();
            all += standings.each(
                    task.get().cause(), task.get().types(), task.get().lastItem(), part -> note(id, part));
            database.sql("UPDATE indicators.rejudging SET finished_at = CAST(:at AS timestamptz) WHERE id = :id")
                    .param("at", clock.instant().toString())
                    .param("id", id)
                    .update();
        }
        return all;
    }

    private Optional<Task> next() {
        return database.sql("""
                        SELECT id, cause, target_types, last_item FROM indicators.rejudging
                        WHERE finished_at IS NULL ORDER BY id LIMIT 1
                        """)
                .query((row, number) -> new Task(
                        row.getInt("id"),
                        row.getString("cause"),
                        List.of((String[]) row.getArray("target_types").getArray()).stream()
                                .map(TargetType::valueOf)
                                .toList(),
                        row.getLong("last_item")))
                .optional();
    }

    private void note(int id, List<Long> part) {
        database.sql("UPDATE indicators.rejudging SET judged = judged + :size, last_item = :last WHERE id = :id")
                .param("size", part.size())
                .param("last", part.getLast())
                .param("id", id)
                .update();
    }
}
