package gangju.server.accounts.people;

import gangju.server.accounts.Memberships;
import gangju.server.accounts.Sessions;
import gangju.server.accounts.people.Staffing.Forbidden;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Standing in with all roles, from a day until a day; the caller has seen to who may say so. */
@Repository
class Absences {
    private final JdbcClient database;
    private final Memberships memberships;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    Absences(JdbcClient database, Memberships memberships, Sessions sessions, AuditTrail trail, Clock clock) {
        this.database = database;
        this.memberships = memberships;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param until the last day */
    record Days(LocalDate from, LocalDate until) {}

    /** @throws Forbidden if the days are past or upside down, or somebody is to stand in for themselves */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(long person, long deputy, Days days, String by) {
        if (days.until().isBefore(days.from()) || days.until().isBefore(LocalDate.now(clock))) {
            throw new Forbidden("people.problem.absence-days");
        }
        if (person == deputy) {
            throw new Forbidden("people.problem.own-deputy");
        }
        database.sql("""
                        INSERT INTO accounts.absence (account_id, deputy_id, from_day, until_day, made_at, made_by)
                        VALUES (:account, :deputy, :from, :until, :now, :by)
                        """)
                .param("account", person)
                .param("deputy", deputy)
                .param("from", days.from())
                .param("until", days.until())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        trail.add(Change.made(
                by,
                "accounts.absence-told",
                "account/" + person,
                Map.of(
                        "deputy",
                        deputy,
                        "from",
                        days.from().toString(),
                        "until",
                        days.until().toString())));
        refresh(deputy);
    }

    /** Ends an absence before its day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(long person, long absence, String by) {
        var deputies = database.sql("""
                        UPDATE accounts.absence SET ended_at = :now
                        WHERE id = :id AND account_id = :account AND ended_at IS NULL RETURNING deputy_id
                        """)
                .param("id", absence)
                .param("account", person)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .list();
        trail.add(new Change(by, "accounts.absence-ended", "account/" + person, Map.of("absence", absence), null));
        deputies.forEach(this::refresh);
    }

    /** In the person's open sessions, once it holds. */
    private void refresh(long person) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sessions.change(person, memberships.of(person));
            }
        });
    }
}
