package gangju.server.accounts.units;

import gangju.server.accounts.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works in which unit today. */
@Repository
class UnitStaff {
    private final JdbcClient database;
    private final Clock clock;

    UnitStaff(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Person(long id, String display, Role role) {}

    /** How many people each unit has; units without people are not there. */
    Map<Long, Integer> counts() {
        return database
                .sql("""
                        SELECT m.unit_id, CAST(count(DISTINCT m.account_id) AS integer) AS people
                        FROM accounts.membership m
                        JOIN accounts.account a ON a.id = m.account_id AND a.left_at IS NULL
                        WHERE m.ended_at IS NULL AND m.from_day <= :today AND coalesce(m.until_day >= :today, true)
                        GROUP BY m.unit_id
                        """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> Map.entry(row.getLong("unit_id"), row.getInt("people")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Person> of(long unit) {
        return database.sql("""
                        SELECT a.id, a.display, m.role FROM accounts.membership m
                        JOIN accounts.account a ON a.id = m.account_id AND a.left_at IS NULL
                        WHERE m.unit_id = :unit AND m.ended_at IS NULL AND m.from_day <= :today
                            AND coalesce(m.until_day >= :today, true)
                        ORDER BY a.display, a.id, m.role LIMIT 500
                        """)
                .param("unit", unit)
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Person(row.getLong("id"), row.getString("display"), Role.parse(row.getString("role"))))
                .list();
    }
}
