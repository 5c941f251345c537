package gangju.server.accounts;

import gangju.server.accounts.Permissions.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one account may do on one day; {@link Access} gives them. */
public final class Rights {
    private final List<Membership> memberships;
    private final Permissions permissions;
    private final UnitTree units;

    Rights(List<Membership> memberships, Permissions permissions, UnitTree units, LocalDate day) {
        this.memberships = memberships.stream()
                .filter(membership -> membership.holdsOn(day))
                .toList();
        this.permissions = permissions;
        this.units = units;
    }

    /** In some unit at least, whatever the state. */
    public boolean may(Act act) {
        return memberships.stream()
                .anyMatch(membership -> permissions.of(act).stream()
                        .anyMatch(line -> line.role() == membership.role() && begins(line, membership)));
    }

    /** In that unit, for something in that state. */
    public boolean may(Act act, long unit, String state) {
        return granted(act, state)
                .anyMatch(
                        granted -> reaches(granted.line(), granted.membership().unit(), unit));
    }

    /** In every unit, for what has no state. */
    public boolean mayEverywhere(Act act) {
        return granted(act, Permissions.NO_STATE)
                .anyMatch(granted -> granted.line().scope() == Permissions.Scope.ANY
                        || granted.line().scope() == Permissions.Scope.WHOLE);
    }

    /** All open units in which it may be done to something in that state. */
    public Set<Long> units(Act act, String state) {
        var granted = granted(act, state).toList();
        if (granted.isEmpty()) {
            return Set.of();
        }
        return units.all().stream()
                .map(Unit::id)
                .filter(unit -> granted.stream()
                        .anyMatch(each -> reaches(each.line(), each.membership().unit(), unit)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Granted(Membership membership, Permission line) {}

    private Stream<Granted> granted(Act act, String state) {
        return memberships.stream()
                .flatMap(membership -> permissions.of(act).stream()
                        .filter(line -> line.covers(membership.role(), state) && begins(line, membership))
                        .map(line -> new Granted(membership, line)));
    }

    /** Whether the role gives it at all in the unit that it is held in. */
    private boolean begins(Permission line, Membership membership) {
        return line.scope() != Permissions.Scope.WHOLE
                || membership.unit() == units.root().id();
    }

    private boolean reaches(Permission line, long from, long unit) {
        return switch (line.scope()) {
            case ANY, WHOLE -> true;
            case OWN -> from == unit;
            case BELOW -> units.isWithin(unit, from);
        };
    }
}
