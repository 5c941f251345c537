package gangju.server.execution.scheme;

import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.execution.scheme.Assigning.Work;
import gangju.server.execution.scheme.AssignmentRule.Finds;
import gangju.server.pages.NotPossible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules of plans by which items are given to units, in the order in which they count. */
@Service
public class AssignmentRules {
    private final JdbcClient database;
    private final Schemes schemes;
    private final AuditTrail trail;
    private final Clock clock;

    AssignmentRules(JdbcClient database, Schemes schemes, AuditTrail trail, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An item that a rule finds.
     *
     * @param isDated whether the text says when
     */
    record Hit(long rule, long item, boolean isDated) {}

    /** The first that counts comes first. */
    public List<AssignmentRule> of(long plan) {
        return database.sql("""
                        SELECT * FROM execution.assignment_rule WHERE plan_id = ? AND ended_at IS NULL ORDER BY place, id
                        """).param(plan).query((row, number) -> rule(row)).list();
    }

    /**
     * Adds one after the others.
     *
     * @throws NotPossible if it gives nothing
     */
    @Transactional
    public void add(long plan, Finds finds, Work gives, String by) {
        schemes.open(plan, Act.ASSIGN_WORK);
        requireWork(gives);
        var rule = said(finds, gives, """
                        INSERT INTO execution.assignment_rule
                            (plan_id, place, kind, chapter_id, words, patterns, lead_unit, support_units, due, made_at, made_by)
                        SELECT :plan, coalesce(max(place), 0) + 1, :kind, :chapter, :words, :patterns, :lead, :support, :due,
                            :now, :by
                        FROM execution.assignment_rule WHERE plan_id = :plan AND ended_at IS NULL
                        RETURNING *
                        """)
                .param("plan", plan)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query((row, number) -> rule(row))
                .single();
        trail.add(Change.made(by, "execution.assignment-rule-added", "plan/" + plan, rule));
    }

    /**
     * Puts another one in its place.
     *
     * @throws NotPossible if it gives nothing, or is no rule of the plan any more
     */
    @Transactional
    public void change(long plan, long id, Finds finds, Work gives, String by) {
        schemes.open(plan, Act.ASSIGN_WORK);
        requireWork(gives);
        var before = kept(plan, id);
        said(finds, gives, """
                        UPDATE execution.assignment_rule SET kind = :kind, chapter_id = :chapter, words = :words,
                            patterns = :patterns, lead_unit = :lead, support_units = :support, due = :due
                        WHERE id = :id
                        """).param("id", id).update();
        trail.add(new Change(
                by, "execution.assignment-rule-changed", "plan/" + plan, before, new AssignmentRule(id, finds, gives)));
    }

    /** @throws NotPossible if it is no rule of the plan any more */
    @Transactional
    public void end(long plan, long id, String by) {
        schemes.open(plan, Act.ASSIGN_WORK);
        var before = kept(plan, id);
        database.sql("UPDATE execution.assignment_rule SET ended_at = :now, ended_by = :by WHERE id = :id")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        trail.add(new Change(by, "execution.assignment-rule-ended", "plan/" + plan, before, null));
    }

    /** Lets it count before the one that now comes before it; the first stays where it is. */
    @Transactional
    public void raise(long plan, long id, String by) {
        schemes.open(plan, Act.ASSIGN_WORK);
        var rule = kept(plan, id);
        var moved = database.sql("""
                        WITH listed AS (SELECT id, place, lag(id) OVER list AS above, lag(place) OVER list AS above_place
                            FROM execution.assignment_rule WHERE plan_id = :plan AND ended_at IS NULL
                            WINDOW list AS (ORDER BY place, id)),
                        pair AS (SELECT * FROM listed WHERE id = :id AND above IS NOT NULL)
                        UPDATE execution.assignment_rule r
                        SET place = CASE r.id WHEN pair.id THEN pair.above_place ELSE pair.place END
                        FROM pair WHERE r.id IN (pair.id, pair.above)
                        """).param("plan", plan).param("id", id).update();
        if (moved > 0) {
            trail.add(Change.made(by, "execution.assignment-rule-raised", "plan/" + plan, rule));
        }
    }

    /** What each rule finds, in the order of the rules and of the plan. */
    List<Hit> hits(long plan) {
        return database.sql("""
                        SELECT r.id AS rule, i.item_id, i.due IS NOT NULL AS dated
                        FROM execution.assignment_rule r JOIN execution.item i ON i.plan_id = r.plan_id AND NOT i.gone
                        WHERE r.plan_id = ? AND r.ended_at IS NULL
                            AND CASE WHEN r.kind IS NULL THEN i.kind <> 'project' ELSE i.kind = r.kind END
                            AND (r.chapter_id IS NULL OR i.chapter_id = r.chapter_id)
                            AND (r.patterns = '{}' OR i.title_key || ' ' || i.quote_key LIKE ANY (r.patterns))
                        ORDER BY r.place, r.id, i.kind DESC, i.ordinal, i.item_id
                        """)
                .param(plan)
                .query((row, number) -> new Hit(row.getLong("rule"), row.getLong("item_id"), row.getBoolean("dated")))
                .list();
    }

    /** A statement about a rule, told what it finds and gives. */
    private StatementSpec said(Finds finds, Work gives, String sql) {
        return database.sql(sql)
                .param("kind", finds.kind(), Types.VARCHAR)
                .param("chapter", finds.chapter(), Types.BIGINT)
                .param("words", finds.words().toArray(String[]::new))
                .param("patterns", finds.patterns())
                .param("lead", gives.lead(), Types.BIGINT)
                .param("support", gives.support().toArray(Long[]::new))
                .param("due", gives.due(), Types.DATE);
    }

    private AssignmentRule kept(long plan, long id) {
        return find(plan, id).orElseThrow(() -> new NotPossible("scheme.problem.meanwhile"));
    }

    private Optional<AssignmentRule> find(long plan, long id) {
        return of(plan).stream().filter(rule -> rule.id() == id).findFirst();
    }

    private static void requireWork(Work gives) {
        if (gives.isNothing()) {
            throw new NotPossible("scheme.problem.no-work");
        }
    }

    private static AssignmentRule rule(ResultSet row) throws SQLException {
        return new AssignmentRule(
                row.getLong("id"),
                new Finds(row.getString("kind"), row.getObject("chapter_id", Long.class), List.of((String[])
                        row.getArray("words").getArray())),
                new Work(
                        row.getObject("lead_unit", Long.class),
                        List.of((Long[]) row.getArray("support_units").getArray()),
                        row.getObject("due", LocalDate.class)));
    }
}
