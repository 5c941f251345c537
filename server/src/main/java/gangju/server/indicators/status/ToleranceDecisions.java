package gangju.server.indicators.status;

import gangju.indicator.status.Assessor;
import gangju.indicator.status.Tolerance;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down tolerances that an office decides; the targets that one concerns are judged anew by themselves. */
@Service
public class ToleranceDecisions {
    private final JdbcClient database;
    private final Rejudging rejudging;
    private final Clock clock;

    ToleranceDecisions(JdbcClient database, Rejudging rejudging, Clock clock) {
        this.database = database;
        this.rejudging = rejudging;
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
    }
}
