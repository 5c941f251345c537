package gangju.server.accounts;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which role in which unit, and who stands in for whom. */
@Repository
public class Memberships {
    private final JdbcClient database;
    private final Clock clock;

    Memberships(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A role as lists of people show it. */
    public record Granted(
            long id,
            long account,
            long unit,
            Role role,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Its own roles that have not ended, and those of the people it stands in for, with the days of both. */
    public List<Membership> of(long account) {
        return database.sql("""
                        SELECT unit_id, role, from_day, until_day, NULL AS absent FROM accounts.membership
                        WHERE account_id = :account AND ended_at IS NULL
                        UNION ALL
                        SELECT m.unit_id, m.role, greatest(m.from_day, a.from_day), least(m.until_day, a.until_day),
                            absent.display
                        FROM accounts.absence a
                        JOIN accounts.membership m ON m.account_id = a.account_id AND m.ended_at IS NULL
                        JOIN accounts.account absent ON absent.id = a.account_id AND absent.left_at IS NULL
                        WHERE a.deputy_id = :account AND a.ended_at IS NULL
                        """)
                .param("account", account)
                .query((row, number) -> membership(row))
                .list();
    }

    /** @param until the last day; null for no end */
    public void grant(long account, long unit, Role role, @Nullable LocalDate until, String by) {
        database.sql("""
                        INSERT INTO accounts.membership (account_id, unit_id, role, from_day, until_day, granted_at, granted_by)
                        VALUES (:account, :unit, :role, :from, :until, :now, :by)
                        """)
                .param("account", account)
                .param("unit", unit)
                .param("role", role.code())
                .param("from", LocalDate.now(clock))
                .param("until", until, Types.DATE)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }

    public Optional<Granted> find(long id) {
        return database.sql("""
                        SELECT id, account_id, unit_id, role, from_day, until_day FROM accounts.membership
                        WHERE id = :id AND ended_at IS NULL
                        """)
                .param("id", id)
                .query((row, number) -> granted(row))
                .optional();
    }

    /** The roles of these people that have not ended. */
    public List<Granted> ofAll(List<Long> accounts) {
        return database.sql("""
                        SELECT id, account_id, unit_id, role, from_day, until_day FROM accounts.membership
                        WHERE account_id = ANY (:accounts) AND ended_at IS NULL ORDER BY from_day, id
                        """)
                .param("accounts", accounts.toArray(Long[]::new))
                .query((row, number) -> granted(row))
                .list();
    }

    public void end(long id, String by) {
        database.sql(
                        "UPDATE accounts.membership SET ended_at = :now, ended_by = :by WHERE id = :id AND ended_at IS NULL")
                .param("id", id)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Whether others may do what an administrator of the root does; somebody always must. */
    public boolean hasOtherAdministrator(long account, long root) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM accounts.membership m JOIN accounts.account a ON a.id = m.account_id
                            WHERE m.unit_id = :root AND m.role = 'administrator' AND m.ended_at IS NULL
                                AND m.account_id <> :account AND a.is_active
                                AND m.from_day <= :today AND coalesce(m.until_day >= :today, true))
                        """)
                .param("root", root)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getLong("unit_id"),
                Role.parse(row.getString("role")),
                row.getObject("from_day", LocalDate.class),
                day(row.getDate("until_day")),
                row.getString("absent"));
    }

    private static Granted granted(ResultSet row) throws SQLException {
        return new Granted(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getLong("unit_id"),
                Role.parse(row.getString("role")),
                row.getObject("from_day", LocalDate.class),
                day(row.getDate("until_day")));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
