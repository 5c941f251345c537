package gangju.server.execution.breakdown;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.Units;
import gangju.server.execution.scheme.Schemes;
import gangju.server.pages.NotPossible;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** All that the account may do to it as things are now. */
    public Set<Act> all(long item) {
        var plan = plan(item);
        var leads = leads(item);
        var state = schemes.state(plan).code();
        return Arrays.stream(Act.values())
                .filter(act -> leads.stream().anyMatch(unit -> access.may(act, unit, state) || access.may(act, unit)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    }

    /** Whether it may, as things are now. */
    public boolean may(Act act, long item) {
        return may(act, item, schemes.state(plan(item)).code());
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
        if (leads(item).stream().noneMatch(unit -> access.may(act, unit))) {
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
        return database.sql("SELECT plan_id FROM execution.item WHERE item_id = ? AND NOT gone")
                .param(item)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotPossible("scheme.problem.meanwhile"));
    }

    /** Whether it may do it to something of the item that is in that state itself. */
    public boolean may(Act act, long item, String state) {
        return leads(item).stream().anyMatch(unit -> access.may(act, unit, state));
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
