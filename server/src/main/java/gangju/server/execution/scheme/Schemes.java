package gangju.server.execution.scheme;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.Units;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.execution.scheme.Scheme.Approval;
import gangju.server.pages.NotPossible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schemes of plans: drafted, proposed to the units, approved and frozen, opened again for the next. */
@Service
public class Schemes {
    private final JdbcClient database;
    private final SchemeItems items;
    private final FrozenLines frozen;
    private final Units units;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    Schemes(
            JdbcClient database,
            SchemeItems items,
            FrozenLines frozen,
            Units units,
            Access access,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.items = items;
        this.frozen = frozen;
        this.units = units;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** The scheme that is being made, or else the one in force; before the first there is none. */
    public Optional<Scheme> current(long plan) {
        return database.sql("SELECT * FROM execution.scheme WHERE plan_id = :plan ORDER BY number DESC LIMIT 1")
                .param("plan", plan)
                .query((row, number) -> scheme(row))
                .optional();
    }

    /** What a plan's scheme may be asked: its state, a draft where there is none yet. */
    public SchemeState state(long plan) {
        return current(plan).map(Scheme::state).orElse(SchemeState.DRAFT);
    }

    /** The approved ones, the newest first. */
    public List<Scheme> approved(long plan) {
        return database.sql("""
                        SELECT * FROM execution.scheme WHERE plan_id = :plan AND state = 'approved' ORDER BY number DESC
                        """)
                .param("plan", plan)
                .query((row, number) -> scheme(row))
                .list();
    }

    /**
     * Lets the units answer.
     *
     * @throws NotPossible if nobody has been assigned to anything
     */
    @Transactional
    public void propose(long plan, String by) {
        var scheme = open(plan, Act.PROPOSE_SCHEME);
        var counts = items.counts(plan);
        if (counts.leaderless() == counts.items()) {
            throw new NotPossible("scheme.problem.nobody");
        }
        database.sql("""
                        UPDATE execution.scheme SET state = 'proposed', proposed_at = :now, proposed_by = :by WHERE id = :id
                        """)
                .param("id", scheme.id())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        tell(by, "execution.scheme-proposed", scheme, counts);
    }

    /**
     * Freezes the scheme as a version.
     *
     * @param basis what it rests on, such as the minutes of a meeting
     * @throws NotPossible if an item has no lead or no date, or a unit objects
     */
    @Transactional
    public void approve(long plan, String basis, String by) {
        var scheme = open(plan, Act.APPROVE_SCHEME);
        var counts = items.counts(plan);
        if (!counts.isComplete()) {
            throw new NotPossible("scheme.problem.incomplete");
        }
        var sha256 = frozen.freeze(scheme);
        database.sql("""
                        UPDATE execution.scheme SET state = 'approved', approved_at = :now, approved_by = :by, basis = :basis,
                            sha256 = :sha256
                        WHERE id = :id
                        """)
                .param("id", scheme.id())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("basis", basis)
                .param("sha256", sha256)
                .update();
        tell(
                by,
                "execution.scheme-approved",
                scheme,
                Map.of("basis", basis, "sha256", sha256, "items", counts.items()));
    }

    /** Begins the next scheme from what is in force. */
    @Transactional
    public void reopen(long plan, String reason, String by) {
        lock(plan);
        var last = current(plan).orElseThrow(() -> new NotPossible("scheme.problem.meanwhile"));
        require(Act.REOPEN_SCHEME, last.state());
        var next = add(plan, last.number() + 1);
        tell(by, "execution.scheme-reopened", next, Map.of("reason", reason));
    }

    /**
     * Locks the scheme that is being made until the transaction ends; the first comes into being here.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the account may not do it in its state
     */
    Scheme open(long plan, Act act) {
        lock(plan);
        var scheme = current(plan).orElseGet(() -> add(plan, 1));
        require(act, scheme.state());
        return scheme;
    }

    private void require(Act act, SchemeState state) {
        access.require(act, units.tree().root().id(), state.code());
    }

    /**
     * Keeps others from changing the plan's scheme and its items until the transaction ends.
     *
     * @throws NotPossible if the plan is not carried out
     */
    public void lock(long plan) {
        var found = database.sql(
                        "SELECT plan_id FROM execution.plan WHERE plan_id = :plan AND NOT withdrawn FOR UPDATE")
                .param("plan", plan)
                .query(Long.class)
                .optional();
        if (found.isEmpty()) {
            throw new NotPossible("scheme.problem.no-plan");
        }
    }

    private Scheme add(long plan, int number) {
        return database.sql("""
                        INSERT INTO execution.scheme (plan_id, number, state) VALUES (:plan, :number, 'draft') RETURNING *
                        """)
                .param("plan", plan)
                .param("number", number)
                .query((row, n) -> scheme(row))
                .single();
    }

    private void tell(String by, String action, Scheme scheme, @Nullable Object after) {
        trail.add(Change.made(by, action, "scheme/" + scheme.plan() + "." + scheme.number(), after));
    }

    private static Scheme scheme(ResultSet row) throws SQLException {
        var approved = row.getObject("approved_at", OffsetDateTime.class);
        return new Scheme(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getInt("number"),
                SchemeState.parse(row.getString("state")),
                approved == null
                        ? null
                        : new Approval(
                                approved.toInstant(),
                                row.getString("approved_by"),
                                row.getString("basis"),
                                row.getString("sha256")));
    }
}
