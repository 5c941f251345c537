package gangju.server.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Whether the account of the present request may do something: the one place where that is decided, from its roles, the
 * unit that it concerns and the state of what it is done to.
 */
@Component
public class Access {
    private final Permissions permissions = Permissions.shipped();
    private final Memberships memberships;
    private final Units units;
    private final Clock clock;

    Access(Memberships memberships, Units units, Clock clock) {
        this.memberships = memberships;
        this.units = units;
        this.clock = clock;
    }

    /** What the account of the present request may do now. */
    public Rights rights() {
        return rights(CurrentAccount.memberships());
    }

    /** What any account may do now. */
    public Rights rights(long account) {
        return rights(memberships.of(account));
    }

    private Rights rights(List<Membership> held) {
        return new Rights(held, permissions, units.tree(), LocalDate.now(clock));
    }

    /** In some unit at least, whatever the state. */
    public boolean may(Act act) {
        return rights().may(act);
    }

    /** In that unit, for what has no state. */
    public boolean may(Act act, long unit) {
        return may(act, unit, Permissions.NO_STATE);
    }

    /** In that unit, for something in that state. */
    public boolean may(Act act, long unit, String state) {
        return rights().may(act, unit, state);
    }

    /** @throws AccessDeniedException if not */
    public void require(Act act) {
        if (!may(act)) {
            throw new AccessDeniedException(act.code());
        }
    }

    /** @throws AccessDeniedException if not */
    public void require(Act act, long unit) {
        require(act, unit, Permissions.NO_STATE);
    }

    /** @throws AccessDeniedException if not */
    public void require(Act act, long unit, String state) {
        if (!may(act, unit, state)) {
            throw new AccessDeniedException(act.code() + " " + unit + " " + state);
        }
    }

    /** In every unit, for what has no state. */
    public boolean mayEverywhere(Act act) {
        return rights().mayEverywhere(act);
    }

    /** All open units in which the account may do it to something in that state. */
    public Set<Long> units(Act act, String state) {
        return rights().units(act, state);
    }
}
