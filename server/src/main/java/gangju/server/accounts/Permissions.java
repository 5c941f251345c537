package gangju.server.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The table of who may do what, {@code permissions.tsv}. */
final class Permissions {
    static final String NO_STATE = "-";

    private static final Permissions SHIPPED = read();

    private final Map<Act, List<Permission>> byAct;

    private Permissions(List<Permission> permissions) {
        byAct = permissions.stream()
                .collect(Collectors.groupingBy(Permission::act, () -> new EnumMap<>(Act.class), Collectors.toList()));
    }

    /** How far from the role's unit it reaches. */
    enum Scope {
        OWN,
        BELOW,
        ANY,
        /** As any, for who holds the role in the unit that all others are in. */
        WHOLE
    }

    /** One line of the table. */
    record Permission(Act act, Role role, Scope scope, Set<String> states) {
        boolean covers(Role asked, String state) {
            return role == asked && states.contains(state);
        }
    }

    static Permissions shipped() {
        return SHIPPED;
    }

    List<Permission> of(Act act) {
        return byAct.getOrDefault(act, List.of());
    }

    private static Permissions read() {
        try {
            var text = new ClassPathResource("gangju/server/accounts/permissions.tsv")
                    .getContentAsString(StandardCharsets.UTF_8);
            return new Permissions(text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> permission(line.split("\t", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Permission permission(String... fields) {
        return new Permission(
                Act.parse(fields[0]),
                Role.parse(fields[1]),
                Scope.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                Set.of(fields[3].split("\\|", -1)));
    }
}
