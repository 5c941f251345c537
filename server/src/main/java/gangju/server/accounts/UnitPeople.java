package gangju.server.accounts;

import gangju.server.accounts.Permissions.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a unit has anybody who may do something today: people who can sign in, those who stand in among them. */
@Component
public class UnitPeople {
    private final JdbcClient database;
    private final Permissions permissions = Permissions.shipped();
    private final Units units;
    private final Clock clock;

    UnitPeople(JdbcClient database, Units units, Clock clock) {
        this.database = database;
        this.units = units;
        this.clock = clock;
    }

    /** @param butFor the name of an account that does not count; empty for none */
    public boolean hasAnybody(Act act, long unit, String state, String butFor) {
        var path = path(units.tree(), unit).toList();
        return able(act, state, reachesEverywhere(act) ? null : path).areIn(unit, butFor);
    }

    /** All who may do it today to something in that state, wherever. */
    public Able able(Act act, String state) {
        return able(act, state, null);
    }

    /** Those who may do something at one moment. */
    public final class Able {
        private final Act act;
        private final String state;
        private final UnitTree tree;
        private final Map<Long, List<Held>> held;

        private Able(Act act, String state, UnitTree tree, List<Held> held) {
            this.act = act;
            this.state = state;
            this.tree = tree;
            this.held = held.stream()
                    .collect(Collectors.groupingBy(each -> each.membership().unit()));
        }

        /** @param butFor the name of an account that does not count; empty for none */
        public boolean areIn(long unit, String butFor) {
            var concerned = (reachesEverywhere(act) ? held.keySet().stream() : path(tree, unit))
                    .flatMap(upper -> held.getOrDefault(upper, List.of()).stream())
                    .filter(each -> !each.name().equals(butFor))
                    .map(Held::membership)
                    .toList();
            return new Rights(concerned, permissions, tree, LocalDate.now(clock)).may(act, unit, state);
        }
    }

    /** A role that somebody has, or stands in for. */
    private record Held(String name, Membership membership) {}

    private static Stream<Long> path(UnitTree tree, long unit) {
        return Stream.concat(Stream.of(unit), tree.above(unit).stream().map(Unit::id));
    }

    private boolean reachesEverywhere(Act act) {
        return permissions.of(act).stream().anyMatch(line -> line.scope() == Scope.ANY);
    }

    private Able able(Act act, String state, @Nullable List<Long> path) {
        var roles = permissions.of(act).stream().map(line -> line.role().code()).distinct();
        var held = database.sql("""
                        WITH held AS (SELECT account_id, unit_id, role, from_day, until_day FROM accounts.membership
                            WHERE ended_at IS NULL AND role = ANY (:roles)
                                AND (CAST(:path AS bigint[]) IS NULL OR unit_id = ANY (:path)))
                        SELECT a.name, h.unit_id, h.role, h.from_day, h.until_day, NULL AS absent
                        FROM held h JOIN accounts.account a ON a.id = h.account_id AND a.is_active
                        UNION ALL
                        SELECT a.name, h.unit_id, h.role, greatest(h.from_day, b.from_day),
                            least(h.until_day, b.until_day), absent.display
                        FROM held h JOIN accounts.absence b ON b.account_id = h.account_id AND b.ended_at IS NULL
                        JOIN accounts.account absent ON absent.id = h.account_id AND absent.left_at IS NULL
                        JOIN accounts.account a ON a.id = b.deputy_id AND a.is_active
                        """)
                .param("roles", roles.toArray(String[]::new))
                .param("path", path == null ? null : path.toArray(Long[]::new))
                .query((row, number) -> new Held(row.getString("name"), Memberships.membership(row)))
                .list();
        return new Able(act, state, units.tree(), held);
    }
}
