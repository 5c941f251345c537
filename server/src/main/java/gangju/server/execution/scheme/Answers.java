package gangju.server.execution.scheme;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.pages.NotPossible;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units say to the work that a proposed scheme gives them. */
@Service
public class Answers {
    private final JdbcClient database;
    private final Schemes schemes;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    Answers(JdbcClient database, Schemes schemes, Access access, AuditTrail trail, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    private record Asked(long id, long unit) {}

    /**
     * Accepts or objects.
     *
     * @param objection why not; null accepts
     * @return how many assignments were answered
     * @throws NotPossible if none was chosen, one is not the plan's any more, or an objection has no reason
     */
    @Transactional
    public int answer(long plan, Collection<Long> assignments, @Nullable String objection, String by) {
        if (assignments.isEmpty() || objection != null && objection.isBlank()) {
            throw new NotPossible(assignments.isEmpty() ? "scheme.problem.no-items" : "scheme.problem.no-reason");
        }
        schemes.lock(plan);
        var state = schemes.state(plan).code();
        var asked = asked(plan, assignments);
        if (asked.size() != assignments.stream().distinct().count()) {
            throw new NotPossible("scheme.problem.meanwhile");
        }
        asked.forEach(each -> access.require(Act.ANSWER_ASSIGNMENT, each.unit(), state));
        write(assignments, objection, by);
        trail.add(Change.made(
                by,
                objection == null ? "execution.work-accepted" : "execution.work-objected",
                "plan/" + plan,
                objection == null
                        ? Map.of("assignments", assignments)
                        : Map.of("assignments", assignments, "reason", objection)));
        return asked.size();
    }

    /** The assignments that wait for an answer of the account's units. */
    public List<Long> waiting(long plan) {
        var mine = access.units(Act.ANSWER_ASSIGNMENT, schemes.state(plan).code());
        return database.sql("""
                        SELECT a.id FROM execution.assignment a JOIN execution.item i ON i.item_id = a.item_id
                        WHERE i.plan_id = :plan AND NOT i.gone AND a.ended_at IS NULL AND a.answer = 'open'
                            AND a.unit_id = ANY (:units)
                        """)
                .param("plan", plan)
                .param("units", mine.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private List<Asked> asked(long plan, Collection<Long> assignments) {
        return database.sql("""
                        SELECT a.id, a.unit_id FROM execution.assignment a JOIN execution.item i ON i.item_id = a.item_id
                        WHERE a.id = ANY (:ids) AND a.ended_at IS NULL AND i.plan_id = :plan AND NOT i.gone FOR UPDATE OF a
                        """)
                .param("ids", assignments.toArray(Long[]::new))
                .param("plan", plan)
                .query((row, number) -> new Asked(row.getLong(1), row.getLong(2)))
                .list();
    }

    private void write(Collection<Long> assignments, @Nullable String objection, String by) {
        database.sql("""
                        UPDATE execution.assignment SET answer = :answer, reason = :reason, answered_at = :now, answered_by = :by
                        WHERE id = ANY (:ids)
                        """)
                .param("ids", assignments.toArray(Long[]::new))
                .param("answer", objection == null ? "accepted" : "objected")
                .param("reason", objection, Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }
}
