package gangju.server.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The accounts that exist. */
@Repository
public class Accounts implements UserDetailsService {
    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(JdbcClient database, PasswordEncoder encoder, Clock clock) {
        this.database = database;
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

    Optional<Account> find(long id) {
        return database.sql("SELECT id, name, display FROM accounts.account WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Account(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    boolean isEmpty() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM accounts.account)")
                .query(Boolean.class)
                .single();
    }

    /** @param password in the clear, after {@link PasswordRule} */
    void create(String name, String display, String password) {
        database.sql("""
                        INSERT INTO accounts.account (name, display, password, created_at, password_set_at)
                        VALUES (:name, :display, :password, :now, :now)
                        """)
                .param("name", name)
                .param("display", display)
                .param("password", encoder.encode(password))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void setPassword(Account account, String password) {
        database.sql("UPDATE accounts.account SET password = :password, password_set_at = :now WHERE id = :id")
                .param("password", encoder.encode(password))
                .param("now", OffsetDateTime.now(clock))
                .param("id", account.id())
                .update();
    }

    @Override
    public SignedIn loadUserByUsername(String name) {
        return database.sql("SELECT id, name, display, password FROM accounts.account WHERE lower(name) = lower(:name)")
                .param("name", name.strip())
                .query((row, number) ->
                        new SignedIn(new Account(row.getLong(1), row.getString(2), row.getString(3)), row.getString(4)))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
