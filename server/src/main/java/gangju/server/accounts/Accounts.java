package gangju.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The accounts that exist. */
@Repository
public class Accounts implements UserDetailsService {
    private static final String SIGNED_IN = "SELECT id, name, display, password, language FROM accounts.account ";

    private final JdbcClient database;
    private final Memberships memberships;
    private final KeptNames names;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(JdbcClient database, Memberships memberships, KeptNames names, PasswordEncoder encoder, Clock clock) {
        this.database = database;
        this.memberships = memberships;
        this.names = names;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Finds by name, whatever the case of its letters. */
    public Optional<Account> find(String name) {
        return database.sql("SELECT id, name, display FROM accounts.account WHERE lower(name) = lower(:name)")
                .param("name", name.strip())
                .query((row, number) -> new Account(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    public Optional<Account> find(long id) {
        return database.sql("SELECT id, name, display FROM accounts.account WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Account(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    public boolean isEmpty() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM accounts.account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Adds somebody who cannot sign in before a password is set.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the name is taken
     */
    public Account add(String name, String display, @Nullable String mail) {
        var added = database.sql("""
                        INSERT INTO accounts.account (name, display, mail, created_at)
                        VALUES (:name, :display, :mail, :now) RETURNING id, name, display
                        """)
                .param("name", name)
                .param("display", display)
                .param("mail", mail, Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new Account(row.getLong(1), row.getString(2), row.getString(3)))
                .single();
        names.forget();
        return added;
    }

    /**
     * Who an account is at a provider of sign-ins.
     *
     * @param issuer the provider's address
     */
    public record Binding(String issuer, Instant since) {
        /** Empty where none of both is there. */
        public static Optional<Binding> of(ResultSet row) throws SQLException {
            var since = row.getObject("openid_bound_at", OffsetDateTime.class);
            return since == null
                    ? Optional.empty()
                    : Optional.of(new Binding(row.getString("openid_issuer"), since.toInstant()));
        }
    }

    /** Ends it, even where nobody could sign in to the account then; what was ended, empty for nothing. */
    public Optional<Binding> loosen(long account) {
        return database.sql("""
                        WITH bound AS (SELECT id, openid_issuer, openid_bound_at FROM accounts.account
                            WHERE id = :id AND left_at IS NULL AND openid_subject IS NOT NULL FOR UPDATE)
                        UPDATE accounts.account a
                        SET openid_issuer = NULL, openid_subject = NULL, openid_bound_at = NULL
                        FROM bound b WHERE a.id = b.id RETURNING b.openid_issuer, b.openid_bound_at
                        """)
                .param("id", account)
                .query((row, number) -> Binding.of(row))
                .optional()
                .flatMap(bound -> bound);
    }

    /** Signs in no more; the name stays in records. */
    public void leave(Account account) {
        database.sql("UPDATE accounts.account SET left_at = :now, password = NULL WHERE id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", account.id())
                .update();
    }

    /** Whether that is the account's password. */
    public boolean hasPassword(Account account, String password) {
        return database.sql("SELECT password FROM accounts.account WHERE id = :id AND password IS NOT NULL")
                .param("id", account.id())
                .query(String.class)
                .optional()
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
    }

    public void setPassword(Account account, String password) {
        database.sql("UPDATE accounts.account SET password = :password, password_set_at = :now WHERE id = :id")
                .param("password", encoder.encode(password))
                .param("now", OffsetDateTime.now(clock))
                .param("id", account.id())
                .update();
    }

    @Override
    public SignedIn loadUserByUsername(String name) {
        return database.sql(SIGNED_IN + "WHERE lower(name) = lower(:name) AND left_at IS NULL AND password IS NOT NULL")
                .param("name", name.strip())
                .query((row, number) -> signedIn(row, row.getString("password")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** As Spring Security sees it, for who has shown who they are; empty if the account's person has left. */
    public Optional<UserDetails> signedIn(Account account) {
        return database.sql(SIGNED_IN + "WHERE id = :id AND left_at IS NULL")
                .param("id", account.id())
                .query((row, number) -> signedIn(row, null))
                .optional()
                .map(user -> user);
    }

    private SignedIn signedIn(ResultSet row, @Nullable String password) throws SQLException {
        var user = new SignedIn(
                new Account(row.getLong("id"), row.getString("name"), row.getString("display")),
                password,
                memberships.of(row.getLong("id")));
        user.speak(row.getString("language"));
        return user;
    }
}
