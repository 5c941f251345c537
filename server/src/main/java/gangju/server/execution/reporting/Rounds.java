package gangju.server.execution.reporting;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.indicators.ReportedFigures;
import gangju.server.indicators.ReportedFigures.Asked;
import gangju.server.pages.NotPossible;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds of reporting and locks them. */
@Service
public class Rounds {
    private final JdbcClient database;
    private final RoundOpening opening;
    private final ReportedFigures figures;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    Rounds(
            JdbcClient database,
            RoundOpening opening,
            ReportedFigures figures,
            Access access,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.opening = opening;
        this.figures = figures;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Asks the units for reports; many units are asked in the background.
     *
     * @return the round's id
     * @throws NotPossible if the plan has no approved scheme, or the round would ask nobody
     */
    @Transactional
    public long open(NewRound round, String by) {
        access.require(Act.OPEN_ROUND);
        if (!isApproved(round.plan())) {
            throw new NotPossible("rounds.problem.no-scheme");
        }
        long id = insert(round, by);
        trail.add(Change.made(by, "execution.round-opened", "round/" + id, round));
        if (opening.open(id) == 0) {
            throw new NotPossible("rounds.problem.nobody");
        }
        return id;
    }

    /** The units that it would ask. */
    public List<Long> asked(NewRound round) {
        return database.sql("""
                        SELECT DISTINCT a.unit_id FROM execution.item i JOIN execution.assignment a ON a.item_id = i.item_id
                        WHERE i.plan_id = :plan AND NOT i.gone AND i.kind = ANY (:kinds) AND a.ended_at IS NULL
                            AND (a.part = 'lead' OR :supporting) ORDER BY a.unit_id
                        """)
                .param("plan", round.plan())
                .param("kinds", round.kinds().toArray(String[]::new))
                .param("supporting", round.supporting())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private boolean isApproved(long plan) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM execution.scheme s JOIN execution.plan p USING (plan_id)
                            WHERE s.plan_id = :plan AND s.state = 'approved' AND NOT p.withdrawn)
                        """).param("plan", plan).query(Boolean.class).single();
    }

    private long insert(NewRound round, String by) {
        return database.sql("""
                        INSERT INTO execution.round (plan_id, title, frequency, period_start, period_end, due, levels, kinds,
                            supporting, note, state, opened_at, opened_by)
                        VALUES (:plan, :title, :frequency, :start, :end, :due, :levels, :kinds, :supporting, :note, 'opening',
                            :now, :by)
                        RETURNING id
                        """)
                .param("plan", round.plan())
                .param("title", round.title())
                .param("frequency", round.frequency())
                .param("start", round.start())
                .param("end", round.end())
                .param("due", round.due())
                .param("levels", round.levels())
                .param("kinds", round.kinds().toArray(String[]::new))
                .param("supporting", round.supporting())
                .param("note", round.note())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /**
     * Takes no more reports for this round, or takes them again.
     *
     * @throws NotPossible if it is in that state already
     */
    @Transactional
    public void lock(long id, boolean locked, String by) {
        access.require(Act.OPEN_ROUND);
        var changed = database.sql("""
                        UPDATE execution.round SET state = CASE WHEN :locked THEN 'locked' ELSE 'open' END,
                            locked_at = CASE WHEN :locked THEN CAST(:now AS timestamptz) END,
                            locked_by = CASE WHEN :locked THEN :by END
                        WHERE id = :id AND state = CASE WHEN :locked THEN 'open' ELSE 'locked' END
                        """)
                .param("locked", locked)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new NotPossible("rounds.problem.state");
        }
        database.sql("""
                        UPDATE execution.report r SET closed = NOT a.open, due = coalesce(a.due, r.due)
                        FROM (SELECT q.report_id, bool_or(o.state <> 'locked') AS open,
                                min(o.due) FILTER (WHERE o.state <> 'locked') AS due
                            FROM execution.request q JOIN execution.round o ON o.id = q.round_id
                            WHERE q.report_id IN (SELECT report_id FROM execution.request WHERE round_id = :id)
                            GROUP BY q.report_id) a
                        WHERE r.id = a.report_id AND (r.closed = a.open OR r.due <> coalesce(a.due, r.due))
                        """).param("id", id).update();
        trail.add(Change.made(
                by, locked ? "execution.round-locked" : "execution.round-unlocked", "round/" + id, Map.of("id", id)));
    }

    /** How many of the targets that it asks about are asked for no figure. */
    public int withoutFigures(Round round) {
        var targets = database.sql("""
                        SELECT DISTINCT r.item_id FROM execution.request q
                        JOIN execution.report r ON r.id = q.report_id AND r.part = 'lead'
                        JOIN execution.item i ON i.item_id = r.item_id AND i.kind = 'target' WHERE q.round_id = ?
                        """)
                .param(round.id())
                .query((row, number) -> row.getLong(1))
                .list();
        var asked = targets.isEmpty()
                ? 0
                : figures.asked(targets, round.start(), round.end()).stream()
                        .map(Asked::target)
                        .distinct()
                        .count();
        return targets.size() - Math.toIntExact(asked);
    }

    /** How far the opening of a large round is; empty where nothing goes on. */
    public Optional<RoundOpening.Progress> progress(long id) {
        return opening.progress(id);
    }

    public Optional<Round> find(long id) {
        return database.sql(Round.SELECT + " WHERE o.id = ?")
                .param(id)
                .query((row, number) -> Round.of(row))
                .optional();
    }

    /** The newest first. */
    public List<Round> list(int offset, int size) {
        return database.sql(Round.SELECT + " WHERE NOT p.withdrawn ORDER BY o.id DESC LIMIT :size OFFSET :offset")
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> Round.of(row))
                .list();
    }

    public int count() {
        return database.sql("""
                        SELECT CAST(count(*) AS integer) FROM execution.round JOIN execution.plan p USING (plan_id)
                        WHERE NOT p.withdrawn
                        """).query(Integer.class).single();
    }
}
