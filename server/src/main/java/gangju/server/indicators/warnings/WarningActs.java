package gangju.server.indicators.warnings;

import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about warnings; each act is of no effect on one that has ended, and says so. */
@Service
public class WarningActs {
    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    WarningActs(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Somebody has seen it; it stays.
     *
     * @return false if it has ended, or is not there
     */
    @Transactional
    public boolean acknowledge(long warning, String by) {
        var done = database.sql("""
                                UPDATE indicators.warning SET acknowledged_on = :today, acknowledged_by = :by
                                WHERE id = :id AND resolved_on IS NULL
                                """)
                        .param("today", LocalDate.now(clock))
                        .param("by", by)
                        .param("id", warning)
                        .update()
                == 1;
        tell(done, "indicators.warning-acknowledged", warning, null, by);
        return done;
    }

    /**
     * It rests until a day.
     *
     * @throws IllegalArgumentException if there is no reason, or the day is not after today
     */
    @Transactional
    public boolean snooze(long warning, LocalDate until, String reason, String by) {
        if (reason.isBlank() || !until.isAfter(LocalDate.now(clock))) {
            throw new IllegalArgumentException("snoozed without a reason, or until " + until);
        }
        var done = database.sql("""
                                UPDATE indicators.warning
                                SET snoozed_until = :until, snoozed_by = :by, snooze_reason = :reason
                                WHERE id = :id AND resolved_on IS NULL
                                """)
                        .param("until", until)
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", warning)
                        .update()
                == 1;
        tell(done, "indicators.warning-snoozed", warning, Map.of("until", until.toString(), "reason", reason), by);
        return done;
    }

    /**
     * Nothing is left to do; it comes back only if its cause does.
     *
     * @throws IllegalArgumentException if there is no reason
     */
    @Transactional
    public boolean resolve(long warning, String reason, String by) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("resolved without a reason");
        }
        var done = database.sql("""
                                UPDATE indicators.warning
                                SET resolved_on = :today, resolved_by = :by, resolved_reason = :reason
                                WHERE id = :id AND resolved_on IS NULL
                                """)
                        .param("today", LocalDate.now(clock))
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", warning)
                        .update()
                == 1;
        tell(done, "indicators.warning-resolved", warning, Map.of("reason", reason), by);
        return done;
    }

    private void tell(boolean done, String action, long warning, @Nullable Object after, String by) {
        if (done) {
            trail.add(Change.made(by, action, "warning/" + warning, after));
        }
    }
}
