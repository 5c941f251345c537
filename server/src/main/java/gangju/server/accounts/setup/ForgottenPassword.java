package gangju.server.accounts.setup;

import gangju.server.accounts.Account;
import gangju.server.accounts.setup.LinkDelivery.Occasion;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends who has forgotten the password a link for a new one, without telling whether there is such an account. */
@Service
class ForgottenPassword {
    static final Duration WINDOW = Duration.ofHours(1);

    private static final int BY_ADDRESS = 10;
    private static final int BY_WANTED = 3;
    private static final int LONGEST = 254;
    /** A mail address that an office shares finds all its accounts, but nobody sends a flood with one request. */
    private static final int MOST = 5;

    private final JdbcClient database;
    private final LinkDelivery links;
    private final AuditTrail trail;
    private final Clock clock;

    ForgottenPassword(JdbcClient database, LinkDelivery links, AuditTrail trail, Clock clock) {
        this.database = database;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether so many requests came from there that this one is to be refused; the same for every name. */
    boolean areTooMany(String address) {
        return count("address", address) >= BY_ADDRESS;
    }

    /**
     * Sends links to the accounts with that name or mail address, unless it was asked for too often.
     *
     * @param address where the request comes from
     */
    @Transactional
    void ask(String typed, String address) {
        var folded = typed.strip().toLowerCase(Locale.ROOT);
        var wanted = folded.substring(0, Math.min(folded.length(), LONGEST));
        database.sql("DELETE FROM accounts.link_request WHERE asked_at <= :since")
                .param("since", since())
                .update();
        var isTooOften = count("wanted", wanted) >= BY_WANTED || areTooMany(address);
        database.sql("INSERT INTO accounts.link_request (wanted, address, asked_at) VALUES (:wanted, :address, :now)")
                .param("wanted", wanted)
                .param("address", address)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (!isTooOften) {
            accounts(wanted).forEach(account -> send(account, address));
        }
    }

    private void send(Account account, String address) {
        trail.add(Change.made(account.name(), "accounts.link-asked", "account/" + account.id(), address));
        links.deliver(account.id(), Occasion.FORGOTTEN);
    }

    private List<Account> accounts(String wanted) {
        return database.sql("""
                        SELECT id, name, display FROM accounts.account
                        WHERE left_at IS NULL AND mail IS NOT NULL
                            AND (lower(name) = :wanted OR lower(mail) = :wanted) ORDER BY id LIMIT :most
                        """)
                .param("wanted", wanted)
                .param("most", MOST)
                .query((row, number) -> new Account(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private long count(String column, String value) {
        return database.sql("SELECT count(*) FROM accounts.link_request WHERE asked_at > :since AND " + column
                        + " = :value")
                .param("since", since())
                .param("value", value)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime since() {
        return OffsetDateTime.now(clock).minus(WINDOW);
    }
}
