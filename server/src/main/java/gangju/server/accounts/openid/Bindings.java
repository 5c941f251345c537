package gangju.server.accounts.openid;

import gangju.server.accounts.Account;
import gangju.server.accounts.Accounts;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.OneTimeLinks;
import gangju.server.accounts.openid.Unmatched.Reason;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which account somebody from the provider is; none is ever made here. */
@Service
class Bindings {
    private final JdbcClient database;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final AuditTrail trail;
    private final Clock clock;

    Bindings(JdbcClient database, Accounts accounts, OneTimeLinks links, AuditTrail trail, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    private record Candidate(Account account, boolean isBound) {}

    /**
     * The account that is bound to the person; else, at the first time, the one that alone has the verified mail
     * address. An address that a person typed for their own account does not count.
     *
     * @throws Unmatched if there is none
     */
    @Transactional
    Account find(Person person, boolean matchesMail) {
        var bound = bound(person, "left_at IS NULL");
        if (bound.isPresent()) {
            return bound.get();
        }
        var candidates = matchesMail && person.mail() != null ? withMail(person.mail()) : List.<Candidate>of();
        if (candidates.size() == 1 && !candidates.getFirst().isBound()) {
            var account = candidates.getFirst().account();
            bind(account, person, "mail");
            return account;
        }
        if (!candidates.isEmpty()) {
            throw new Unmatched(Reason.AMBIGUOUS, person);
        }
        var left = bound(person, "left_at IS NOT NULL");
        throw new Unmatched(left.isPresent() ? Reason.CLOSED : Reason.UNKNOWN, person);
    }

    /**
     * Binds the account that a wish is for, in place of whoever was bound to it.
     *
     * @throws Unmatched if the wish does not hold any more, or the person has another account
     */
    @Transactional
    Account fulfil(Wish wish, Person person) {
        var account = accounts.find(wish.account()).orElseThrow(() -> new Unmatched(Reason.EXPIRED, person));
        var token = wish.token();
        var holds = token == null
                ? CurrentAccount.find().filter(account::equals).isPresent()
                : links.find(token).filter(purpose -> isFor(purpose, wish)).isPresent() && links.use(token);
        if (!holds) {
            throw new Unmatched(Reason.EXPIRED, person);
        }
        bind(account, person, token == null ? "account" : "link");
        return account;
    }

    private static boolean isFor(OneTimeLinks.Purpose purpose, Wish wish) {
        return purpose.accountId() != null && purpose.accountId() == wish.account();
    }

    private void bind(Account account, Person person, String by) {
        try {
            var bound = database.sql("""
                            UPDATE accounts.account
                            SET openid_issuer = :issuer, openid_subject = :subject, openid_bound_at = :now
                            WHERE id = :id AND left_at IS NULL
                            """)
                    .param("issuer", person.issuer())
                    .param("subject", person.subject())
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", account.id())
                    .update();
            if (bound != 1) {
                throw new Unmatched(Reason.CLOSED, person);
            }
        } catch (DuplicateKeyException e) {
            throw new Unmatched(Reason.TAKEN, person);
        }
        trail.add(Change.made(
                account.name(),
                "accounts.openid-bound",
                "account/" + account.id(),
                Map.of("issuer", person.issuer(), "subject", person.subject(), "shown", person.shown(), "by", by)));
    }

    /** The provider lets the account in no more; false where that would shut its person out, who has no password. */
    @Transactional
    boolean loosen(Account account) {
        var loosened = database.sql("""
                        UPDATE accounts.account
                        SET openid_issuer = NULL, openid_subject = NULL, openid_bound_at = NULL
                        WHERE id = :id AND password IS NOT NULL AND openid_subject IS NOT NULL
                        """).param("id", account.id()).update() == 1;
        if (loosened) {
            trail.add(new Change(account.name(), "accounts.openid-loosened", "account/" + account.id(), null, null));
        }
        return loosened;
    }

    private Optional<Account> bound(Person person, String condition) {
        return database.sql("SELECT id, name, display FROM accounts.account"
                        + " WHERE openid_issuer = :issuer AND openid_subject = :subject AND " + condition
                        + " ORDER BY id DESC LIMIT 1")
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .query((row, number) -> new Account(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    private List<Candidate> withMail(@Nullable String mail) {
        return database.sql("""
                        SELECT id, name, display, openid_subject IS NOT NULL FROM accounts.account
                        WHERE lower(mail) = lower(:mail) AND NOT mail_own AND left_at IS NULL LIMIT 2
                        """)
                .param("mail", mail)
                .query((row, number) -> new Candidate(
                        new Account(row.getLong(1), row.getString(2), row.getString(3)), row.getBoolean(4)))
                .list();
    }
}
