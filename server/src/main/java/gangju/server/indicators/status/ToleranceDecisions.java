package gangju.server.indicators.status;

import gangju.indicator.status.Assessor;
import gangju.indicator.status.Tolerance;
import gangju.model.TargetType;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down tolerances that an office decides; the targets that one concerns are judged anew by themselves. */
@Service
public class ToleranceDecisions {
    private final JdbcClient database;
    private final Rejudging rejudging;
    private final AuditTrail trail;
    private final Clock clock;

    ToleranceDecisions(JdbcClient database, Rejudging rejudging, AuditTrail trail, Clock clock) {
        this.database = database;
        this.rejudging = rejudging;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * It is known from today on, whatever day the given one says.
     *
     * @param tolerance in force from its day on, which may lie ahead
     * @throws IllegalArgumentException if there is no such method
     */
    @Transactional
    public void decide(Tolerance tolerance, String by) {
        var types = Assessor.typesOf(tolerance.method());
        database.sql("""
                        INSERT INTO indicators.tolerance
                            (method, name, value, reason, source, holds_from, known_since, recorded_at, recorded_by)
                        VALUES (:method, :name, :value, :reason, :source, CAST(:from AS date), :today,
                            CAST(:at AS timestamptz), :by)
                        """)
                .param("method", tolerance.method())
                .param("name", tolerance.name())
                .param("value", tolerance.value())
                .param("reason", tolerance.reason())
                .param("source", tolerance.source())
                .param("from", tolerance.from())
                .param("today", LocalDate.now(clock))
                .param("at", clock.instant().toString())
                .param("by", by)
                .update();
        rejudging.ask("tolerance", types, by);
        trail.add(Change.made(
                by,
                "indicators.tolerance-decided",
                "tolerance/" + tolerance.method() + "." + tolerance.name(),
                tolerance));
    }

    /** A tolerance with who decided it and when. */
    public record Decided(Tolerance tolerance, Instant at, String by) {}

    /** All that were decided by a day, the latest first. */
    public List<Decided> knownOn(LocalDate day) {
        return database.sql("""
                        SELECT method, name, value, holds_from, known_since, reason, source, recorded_at, recorded_by
                        FROM indicators.tolerance WHERE known_since <= :day ORDER BY id DESC
                        """)
                .param("day", day)
                .query((row, number) -> new Decided(
                        OfficeTolerances.tolerance(row),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    /** How many targets of each type are watched today; no entry where there are none. */
    public Map<TargetType, Integer> watched() {
        var counts = new EnumMap<TargetType, Integer>(TargetType.class);
        database.sql("SELECT type, count(*) FROM indicators.target WHERE known_until IS NULL GROUP BY type")
                .query(row -> {
                    counts.put(TargetType.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }
}
