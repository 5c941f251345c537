package gangju.server.accounts;

import gangju.server.pages.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people are reached, and how often they want to be. */
@Repository
public class Contacts {
    private static final String COLUMNS =
            "SELECT a.id, a.name, a.display, a.mail, a.language, a.digest, a.calendar_sha256 IS NOT NULL AS has_calendar ";

    private final JdbcClient database;

    Contacts(JdbcClient database) {
        this.database = database;
    }

    /** How often what needs somebody comes by mail. */
    public enum Digest {
        DAILY,
        WEEKLY,
        NEVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A person who can be reached.
     *
     * @param mail null where none is known
     * @param words in the person's language
     */
    public record Contact(Account account, @Nullable String mail, Messages words, Digest digest, boolean hasCalendar) {}

    public Optional<Contact> find(long account) {
        return database.sql(COLUMNS + "FROM accounts.account a WHERE a.id = :id AND a.left_at IS NULL")
                .param("id", account)
                .query((row, number) -> contact(row))
                .optional();
    }

    /** By the secret of a calendar's address. */
    public Optional<Contact> byCalendar(String sha256) {
        return database.sql(COLUMNS + "FROM accounts.account a WHERE a.calendar_sha256 = :sha AND a.left_at IS NULL")
                .param("sha", sha256)
                .query((row, number) -> contact(row))
                .optional();
    }

    /** An address that an administrator vouches for. */
    public void setMail(long account, @Nullable String mail) {
        setMail(account, mail, "false");
    }

    /** An address that the person typed: letters go there, and it tells nobody who the person is. */
    public void setOwnMail(long account, @Nullable String mail) {
        setMail(account, mail, "mail_own OR mail IS DISTINCT FROM :mail");
    }

    private void setMail(long account, @Nullable String mail, String own) {
        database.sql("UPDATE accounts.account SET mail = :mail, mail_own = " + own + " WHERE id = :id")
                .param("mail", mail, Types.VARCHAR)
                .param("id", account)
                .update();
    }

    /** @param language {@code zh} or {@code en} */
    public void setLanguage(long account, String language) {
        set(account, "language", language);
    }

    public void setDigest(long account, Digest digest) {
        set(account, "digest", digest.code());
    }

    /** @param sha256 null to close the calendar */
    public void setCalendar(long account, @Nullable String sha256) {
        set(account, "calendar_sha256", sha256);
    }

    private void set(long account, String column, @Nullable String value) {
        database.sql("UPDATE accounts.account SET " + column + " = :value WHERE id = :id")
                .param("value", value, Types.VARCHAR)
                .param("id", account)
                .update();
    }

    /** Takes some who are to have a digest of that day, so that nobody gets it twice. */
    public List<Contact> takeForDigest(LocalDate day, Collection<Digest> digests, int most) {
        return database.sql("""
                        UPDATE accounts.account a SET digest_sent_on = :day
                        WHERE a.id IN (SELECT id FROM accounts.account
                            WHERE is_active AND mail IS NOT NULL
                                AND digest = ANY (:digests) AND (digest_sent_on IS NULL OR digest_sent_on < :day)
                            ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING a.id, a.name, a.display, a.mail, a.language, a.digest,
                            a.calendar_sha256 IS NOT NULL AS has_calendar
                        """)
                .param("day", day)
                .param("digests", digests.stream().map(Digest::code).toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> contact(row))
                .list();
    }

    /** Who has one of these roles in that very unit on a day, in their own name or standing in. */
    public List<Contact> holders(long unit, Collection<Role> roles, LocalDate day) {
        return database.sql(COLUMNS + """
                        FROM accounts.account a WHERE a.left_at IS NULL AND a.id IN (
                            SELECT m.account_id FROM accounts.membership m
                            WHERE m.unit_id = :unit AND m.role = ANY (:roles) AND m.ended_at IS NULL
                                AND m.from_day <= :day AND coalesce(m.until_day >= :day, true)
                            UNION
                            SELECT b.deputy_id FROM accounts.membership m
                            JOIN accounts.absence b ON b.account_id = m.account_id AND b.ended_at IS NULL
                                AND :day BETWEEN b.from_day AND b.until_day
                            WHERE m.unit_id = :unit AND m.role = ANY (:roles) AND m.ended_at IS NULL
                                AND m.from_day <= :day AND coalesce(m.until_day >= :day, true))
                        ORDER BY a.id
                        """)
                .param("unit", unit)
                .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> contact(row))
                .list();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                new Account(row.getLong("id"), row.getString("name"), row.getString("display")),
                row.getString("mail"),
                Messages.of("en".equals(row.getString("language")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE),
                Digest.valueOf(row.getString("digest").toUpperCase(Locale.ROOT)),
                row.getBoolean("has_calendar"));
    }
}
