package gangju.server.indicators.figures;

import gangju.indicator.ReferencePeriod;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people chose where sources conflict; a later choice replaces an earlier one, and both stay known. */
@Service
public class Choices {
    private final JdbcClient database;
    private final RollUp rollUp;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    Choices(JdbcClient database, RollUp rollUp, ApplicationEventPublisher events, AuditTrail trail, Clock clock) {
        this.database = database;
        this.rollUp = rollUp;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A period of a series and the observation that is to count for it.
     *
     * @param observation null takes an earlier choice back
     */
    public record Wanted(
            int series, ReferencePeriod period, @Nullable Long observation) {}

    private record Chosen(Wanted wanted, String reason) {}

    /** @throws NoSuchElementException if the observation is none of that series and period, or was withdrawn */
    @Transactional
    public void choose(Wanted wanted, String reason, String by) {
        rollUp.lock(List.of(wanted.series()));
        check(wanted);
        var today = LocalDate.now(clock);
        int length = ObservationRow.length(wanted.period());
        database.sql("""
                        UPDATE indicators.choice SET known_until = :today
                        WHERE series_id = :series AND period_start = :start AND period_length = :length
                          AND known_until IS NULL
                        """)
                .param("today", today)
                .param("series", wanted.series())
                .param("start", wanted.period().start())
                .param("length", length)
                .update();
        database.sql("""
                        INSERT INTO indicators.choice (series_id, period_start, period_length, observation_id, reason,
                            known_since, recorded_at, recorded_by)
                        VALUES (:series, :start, :length, :observation, :reason, :today, CAST(:at AS timestamptz), :by)
                        """)
                .param("series", wanted.series())
                .param("start", wanted.period().start())
                .param("length", length)
                .param("observation", wanted.observation())
                .param("reason", reason)
                .param("today", today)
                .param("at", clock.instant().toString())
                .param("by", by)
                .update();
        rollUp.refresh(Map.of(wanted.series(), Set.of(wanted.period())));
        events.publishEvent(new FiguresChanged(Set.of(wanted.series()), "choice"));
        trail.add(Change.made(by, "indicators.source-chosen", "series/" + wanted.series(), new Chosen(wanted, reason)));
    }

    private void check(Wanted wanted) {
        if (wanted.observation() == null) {
            return;
        }
        var there = database.sql("""
                        SELECT EXISTS (SELECT FROM indicators.observation o
                            JOIN indicators.import m ON m.id = o.import_id AND m.withdrawn_on IS NULL
                            WHERE o.series_id = :series AND o.period_start = :start AND o.period_length = :length
                              AND o.id = :observation)
                        """)
                .param("series", wanted.series())
                .param("start", wanted.period().start())
                .param("length", ObservationRow.length(wanted.period()))
                .param("observation", wanted.observation())
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new NoSuchElementException(
                    "observation " + wanted.observation() + " of series " + wanted.series() + ", " + wanted.period());
        }
    }
}
