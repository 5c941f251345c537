package gangju.server.accounts.people;

import gangju.server.accounts.Memberships.Granted;
import gangju.server.accounts.Role;
import gangju.server.accounts.Unit;
import gangju.server.accounts.UnitTree;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import java.util.Arrays;
import java.util.List;

/** Roles and units in words. */
record PersonWords(Messages words, UnitTree units) {
    String role(Role role) {
        return words.get("people.role." + role.code());
    }

    String role(Granted granted) {
        return words.get(
                "people.role-in",
                role(granted.role()),
                units.get(granted.unit()).name());
    }

    /** @param all also those that reach beyond their unit */
    List<Option> roles(boolean all) {
        return Arrays.stream(Role.values())
                .filter(role -> all || !role.isServerWide())
                .map(role -> new Option(role.name(), role(role)))
                .toList();
    }

    /** What each role allows, in a sentence. */
    List<String> abilities() {
        return Arrays.stream(Role.values())
                .map(role -> words.get("people.ability", role(role), words.get("people.ability." + role.code())))
                .toList();
    }

    /** Indented by depth. */
    List<Option> choices() {
        return units.all().stream()
                .map(unit -> new Option(String.valueOf(unit.id()), indented(unit)))
                .toList();
    }

    private static String indented(Unit unit) {
        return "\u3000".repeat(unit.depth()) + unit.name();
    }
}
