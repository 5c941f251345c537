package gangju.server.inbox.reminders;

import gangju.server.accounts.Contacts;
import gangju.server.accounts.Contacts.Contact;
import gangju.server.accounts.Role;
import gangju.server.accounts.UnitTree;
import gangju.server.inbox.reminders.Ladder.To;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a step reaches on one day; where a unit has nobody, the units above are asked in turn. */
final class Recipients {
    private final Contacts contacts;
    private final UnitTree units;
    private final LocalDate day;
    private final Map<Asked, List<Contact>> known = new HashMap<>();

    Recipients(Contacts contacts, UnitTree units, LocalDate day) {
        this.contacts = contacts;
        this.units = units;
        this.day = day;
    }

    private record Asked(long unit, To to) {}

    List<Contact> of(long unit, To to) {
        return known.computeIfAbsent(new Asked(unit, to), this::find);
    }

    private List<Contact> find(Asked asked) {
        if (units.find(asked.unit()).isEmpty()) {
            return List.of();
        }
        var path = new ArrayList<>(units.above(asked.unit()).reversed().stream()
                .map(unit -> unit.id())
                .toList());
        if (asked.to() != To.ABOVE || path.isEmpty()) {
            path.addFirst(asked.unit());
        }
        return path.stream()
                .map(unit -> contacts.holders(unit, roles(asked.to()), day))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Set<Role> roles(To to) {
        return switch (to) {
            case UNIT -> EnumSet.of(Role.REPORTER, Role.UNIT_REVIEWER);
            case ABOVE -> EnumSet.of(Role.REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER);
            case OFFICE -> EnumSet.of(Role.PLANNER, Role.INSPECTOR);
            case LEADER -> EnumSet.of(Role.LEADER);
        };
    }
}
