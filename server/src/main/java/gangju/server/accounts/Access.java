package gangju.server.accounts;

import gangju.server.accounts.Permissions.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Whether the account of the present request may do something: the one place where that is decided, from its roles, the
 * unit that it concerns and the state of what it is done to.
 */
@Component
public class Access {
    private final Permissions permissions = Permissions.shipped();
    private final Units units;
    private final Clock clock;

    Access(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** In some unit at least, whatever the state. */
    public boolean may(Act act) {
        return CurrentAccount.memberships().stream()
                .anyMatch(membership -> holds(membership)
                        && permissions.of(act).stream().anyMatch(line -> line.role() == membership.role()));
    }

    /** In that unit, for what has no state. */
    public boolean may(Act act, long unit) {
        return may(act, unit, Permissions.NO_STATE);
    }

    /** In that unit, for something in that state. */
    public boolean may(Act act, long unit, String state) {
        return memberships(act, state)
                .anyMatch(
                        granted -> reaches(granted.line(), granted.membership().unit(), unit));
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
        return memberships(act, Permissions.NO_STATE)
                .anyMatch(granted -> granted.line().scope() == Permissions.Scope.ANY);
    }

    /** All open units in which the account may do it to something in that state. */
    public Set<Long> units(Act act, String state) {
        var granted = memberships(act, state).toList();
        return units.tree().all().stream()
                .map(Unit::id)
                .filter(unit -> granted.stream()
                        .anyMatch(each -> reaches(each.line(), each.membership().unit(), unit)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Granted(Membership membership, Permission line) {}

    private Stream<Granted> memberships(Act act, String state) {
        return CurrentAccount.memberships().stream()
                .filter(this::holds)
                .flatMap(membership -> permissions.of(act).stream()
                        .filter(line -> line.covers(membership.role(), state))
                        .map(line -> new Granted(membership, line)));
    }

    private boolean reaches(Permission line, long from, long unit) {
        return switch (line.scope()) {
            case ANY -> true;
            case OWN -> from == unit;
            case BELOW -> units.tree().isWithin(unit, from);
        };
    }

    private boolean holds(Membership membership) {
        return membership.holdsOn(LocalDate.now(clock));
    }
}
