package gangju.server.execution.breakdown;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.Units;
import gangju.server.execution.scheme.Schemes;
import gangju.server.execution.scheme.Schemes.NotPossible;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Whether the account may do something to an item: by the units that lead it, and the state of its plan's scheme. An
 * item without a lead is the root unit's.
 */
@Component
public class ItemRights {
    private final JdbcClient database;
    private final Schemes schemes;
    private final Units units;
    private final Access access;

    ItemRights(JdbcClient database, Schemes schemes, Units units, Access access) {
        this.database = database;
        this.schemes = schemes;
        this.units = units;
        this.access = access;
    }

    /** Whether it may, as things are now. */
    public boolean may(Act act, long item) {
        return plans(item).stream()
                .anyMatch(plan -> may(act, item, schemes.state(plan).code()));
    }

    /** Whether it may do what does not hang on the scheme's state. */
    public boolean mayAlways(Act act, long item) {
        return leads(item).stream().anyMatch(unit -> access.may(act, unit));
    }

    /**
     * Keeps the plan from changing until the transaction ends.
     *
     * @return the plan
     * @throws NotPossible if the item is gone
     * @throws AccessDeniedException if the account may not
     */
    long require(Act act, long item) {
        var plan = lock(item);
        if (!may(act, item, schemes.state(plan).code())) {
            throw new AccessDeniedException(act.code() + " item " + item);
        }
        return plan;
    }

    /** As {@link #require}, for what does not hang on the scheme's state. */
    void requireAlways(Act act, long item) {
        lock(item);
        if (!mayAlways(act, item)) {
            throw new AccessDeniedException(act.code() + " item " + item);
        }
    }

    /** @return the item's plan */
    long lock(long item) {
        var plan = plan(item);
        schemes.lock(plan);
        return plan;
    }

    /** @throws NotPossible if the item is gone */
    long plan(long item) {
        return plans(item).stream().findFirst().orElseThrow(() -> new NotPossible("scheme.problem.meanwhile"));
    }

    private boolean may(Act act, long item, String state) {
        return leads(item).stream().anyMatch(unit -> access.may(act, unit, state));
    }

    private List<Long> plans(long item) {
        return database.sql("SELECT plan_id FROM execution.item WHERE item_id = ? AND NOT gone")
                .param(item)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private List<Long> leads(long item) {
        var leads = database.sql("""
                        SELECT unit_id FROM execution.assignment WHERE item_id = ? AND part = 'lead' AND ended_at IS NULL
                        """)
                .param(item)
                .query((row, number) -> row.getLong(1))
                .list();
        return leads.isEmpty() ? List.of(units.tree().root().id()) : leads;
    }
}
