package gangju.server.accounts.signin;

import gangju.server.accounts.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts failed attempts to sign in, so that guessing gets slow: by name and address, so that a stranger cannot lock an
 * account's owner out; by address over all names; and by name over all addresses.
 */
@Repository
public class FailedSignIns {
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int BY_NAME_AND_ADDRESS = 5;
    private static final int BY_ADDRESS = 30;
    private static final int BY_NAME = 50;

    private final JdbcClient database;
    private final Clock clock;

    FailedSignIns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public boolean areTooMany(String name, String address) {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE name = :name AND address = :address) >= :both
                            OR count(*) FILTER (WHERE address = :address) >= :byAddress
                            OR count(*) FILTER (WHERE name = :name) >= :byName
                        FROM accounts.failed_sign_in
                        WHERE failed_at > :since AND (name = :name OR address = :address)
                        """)
                .param("name", key(name))
                .param("address", address)
                .param("both", BY_NAME_AND_ADDRESS)
                .param("byAddress", BY_ADDRESS)
                .param("byName", BY_NAME)
                .param("since", since())
                .query(Boolean.class)
                .single();
    }

    public void add(String name, String address) {
        database.sql("DELETE FROM accounts.failed_sign_in WHERE failed_at <= :since")
                .param("since", since())
                .update();
        database.sql("INSERT INTO accounts.failed_sign_in (name, address, failed_at) VALUES (:name, :address, :now)")
                .param("name", key(name))
                .param("address", address)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    public void forget(String name, String address) {
        database.sql("DELETE FROM accounts.failed_sign_in WHERE name = :name AND address = :address")
                .param("name", key(name))
                .param("address", address)
                .update();
    }

    /** After a new password: its owner is not to wait for what others tried. */
    public void forget(Account account) {
        database.sql("DELETE FROM accounts.failed_sign_in WHERE name = :name")
                .param("name", key(account.name()))
                .update();
    }

    private OffsetDateTime since() {
        return OffsetDateTime.now(clock).minus(WINDOW);
    }

    private static String key(String name) {
        var folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.substring(0, Math.min(folded.length(), 100));
    }
}
