package gangju.server.accounts.people;

import gangju.server.accounts.Accounts.Binding;
import gangju.server.accounts.Memberships;
import gangju.server.accounts.Memberships.Granted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people as lists and their own pages show them. */
@Repository
class People {
    static final int PAGE = 50;

    private static final String COLUMNS = """
            SELECT a.id, a.name, a.display, a.mail, a.is_active AS active, a.left_at IS NOT NULL AS gone,
                a.openid_issuer, a.openid_bound_at,
                count(*) OVER () AS found
            FROM accounts.account a
            """;

    private final JdbcClient database;
    private final Memberships memberships;
    private final Clock clock;

    People(JdbcClient database, Memberships memberships, Clock clock) {
        this.database = database;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** How a person stands. */
    enum State {
        INVITED,
        ACTIVE,
        GONE
    }

    /**
     * @param bound who it is at a provider of sign-ins
     * @param found how many the question has in all
     */
    record Person(
            long id,
            String name,
            String display,
            @Nullable String mail,
            State state,
            Optional<Binding> bound,
            List<Granted> roles,
            long found) {
        Person with(List<Granted> granted) {
            return new Person(id, name, display, mail, state, bound, granted, found);
        }
    }

    /** @param deputy who stands in */
    record Absence(long id, String deputy, LocalDate from, LocalDate until) {}

    /**
     * One page of people by name.
     *
     * @param text part of a name or mail address; empty for all
     * @param units only people with a role in one of them; null for all
     * @param page from 1; null for all of them
     */
    List<Person> list(String text, @Nullable Set<Long> units, boolean withGone, @Nullable Integer page) {
        var people = database.sql(COLUMNS + """
                        WHERE (:gone OR a.left_at IS NULL)
                            AND (:text = '' OR position(lower(:text) IN lower(a.name || ' ' || a.display || ' ' || coalesce(a.mail, ''))) > 0)
                            AND (CAST(:units AS bigint[]) IS NULL OR EXISTS (SELECT FROM accounts.membership m
                                WHERE m.account_id = a.id AND m.ended_at IS NULL AND m.unit_id = ANY (:units)))
                        ORDER BY a.display, a.id LIMIT :size OFFSET :skipped
                        """)
                .param("gone", withGone)
                .param("text", text)
                .param("units", units == null ? null : units.toArray(Long[]::new), Types.ARRAY)
                .param("size", page == null ? null : PAGE, Types.INTEGER)
                .param("skipped", page == null ? 0L : (page - 1L) * PAGE)
                .query((row, number) -> person(row))
                .list();
        return withRoles(people);
    }

    Optional<Person> find(long id) {
        var person = database.sql(COLUMNS + "WHERE a.id = :id")
                .param("id", id)
                .query((row, number) -> person(row))
                .list();
        return withRoles(person).stream().findFirst();
    }

    /** Those who can take over, by name; for the choice of a deputy or successor. */
    List<Person> others(long id) {
        return database.sql(COLUMNS + "WHERE a.id <> :id AND a.left_at IS NULL ORDER BY a.display, a.id LIMIT 500")
                .param("id", id)
                .query((row, number) -> person(row))
                .list();
    }

    /** Who has a role in one of the person's units, or above one, by name. */
    List<Person> colleagues(long id) {
        return database.sql("""
                        WITH RECURSIVE near AS (
                            SELECT unit_id FROM accounts.membership WHERE account_id = :id AND ended_at IS NULL
                            UNION
                            SELECT u.parent_id FROM near n JOIN accounts.unit u ON u.id = n.unit_id
                            WHERE u.parent_id IS NOT NULL)
                        """ + COLUMNS + """
                        WHERE a.id <> :id AND a.is_active
                            AND EXISTS (SELECT FROM accounts.membership m JOIN near n ON n.unit_id = m.unit_id
                                WHERE m.account_id = a.id AND m.ended_at IS NULL)
                        ORDER BY a.display, a.id LIMIT 500
                        """)
                .param("id", id)
                .query((row, number) -> person(row))
                .list();
    }

    /** Absences that are not over. */
    List<Absence> absences(long account) {
        return database.sql("""
                        SELECT b.id, a.display, b.from_day, b.until_day FROM accounts.absence b
                        JOIN accounts.account a ON a.id = b.deputy_id
                        WHERE b.account_id = :account AND b.ended_at IS NULL AND b.until_day >= :today ORDER BY b.from_day
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Absence(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    private List<Person> withRoles(List<Person> people) {
        var roles = memberships.ofAll(people.stream().map(Person::id).toList()).stream()
                .collect(Collectors.groupingBy(Granted::account));
        return people.stream()
                .map(person -> person.with(roles.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static Person person(ResultSet row) throws SQLException {
        var state = row.getBoolean("gone") ? State.GONE : row.getBoolean("active") ? State.ACTIVE : State.INVITED;
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("display"),
                row.getString("mail"),
                state,
                Binding.of(row),
                List.of(),
                row.getLong("found"));
    }
}
