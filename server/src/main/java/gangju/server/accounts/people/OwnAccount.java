package gangju.server.accounts.people;

import gangju.server.accounts.Account;
import gangju.server.accounts.Accounts;
import gangju.server.accounts.Contacts;
import gangju.server.accounts.Contacts.Digest;
import gangju.server.accounts.RandomSecret;
import gangju.server.accounts.Sessions;
import gangju.server.accounts.people.Absences.Days;
import gangju.server.accounts.people.Staffing.Forbidden;
import gangju.server.accounts.setup.PasswordRule;
import gangju.server.accounts.signin.FailedSignIns;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people may change of their own account. */
@Service
class OwnAccount {
    private final Accounts accounts;
    private final Contacts contacts;
    private final People people;
    private final Absences absences;
    private final FailedSignIns failures;
    private final Sessions sessions;
    private final AuditTrail trail;

    OwnAccount(
            Accounts accounts,
            Contacts contacts,
            People people,
            Absences absences,
            FailedSignIns failures,
            Sessions sessions,
            AuditTrail trail) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.people = people;
        this.absences = absences;
        this.failures = failures;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * @param mail null for none
     * @param language {@code zh} or {@code en}
     */
    record Wishes(@Nullable String mail, String language, Digest digest) {}

    @Transactional
    void change(Account account, Wishes wishes) {
        var before = contacts.find(account.id()).orElseThrow();
        contacts.setOwnMail(account.id(), wishes.mail());
        contacts.setLanguage(account.id(), wishes.language());
        sessions.speak(account.id(), wishes.language());
        contacts.setDigest(account.id(), wishes.digest());
        trail.add(new Change(
                account.name(),
                "accounts.contact-changed",
                "account/" + account.id(),
                shown(new Wishes(before.mail(), before.words().isEnglish() ? "en" : "zh", before.digest())),
                shown(wishes)));
    }

    private static Map<String, String> shown(Wishes wishes) {
        return Map.of(
                "mail",
                wishes.mail() == null ? "" : wishes.mail(),
                "language",
                wishes.language(),
                "digest",
                wishes.digest().code());
    }

    /** Opens a calendar at a new secret address, which closes the one before; returns the secret. */
    @Transactional
    String openCalendar(Account account) {
        var secret = RandomSecret.random();
        contacts.setCalendar(account.id(), RandomSecret.hash(secret));
        trail.add(new Change(account.name(), "accounts.calendar-opened", "account/" + account.id(), null, null));
        return secret;
    }

    @Transactional
    void closeCalendar(Account account) {
        contacts.setCalendar(account.id(), null);
        trail.add(new Change(account.name(), "accounts.calendar-closed", "account/" + account.id(), null, null));
    }

    /** @throws Forbidden if the deputy works in none of the account's units, nor above them */
    @Transactional
    void standIn(Account account, long deputy, Days days) {
        if (people.colleagues(account.id()).stream().noneMatch(person -> person.id() == deputy)) {
            throw new Forbidden("me.problem.deputy");
        }
        absences.tell(account.id(), deputy, days, account.name());
    }

    @Transactional
    void endAbsence(Account account, long absence) {
        absences.end(account.id(), absence, account.name());
    }

    /** A new password as typed. */
    record NewPassword(String old, String password, String repeated) {}

    /**
     * Sets a new password, and signs the account out everywhere.
     *
     * @param address where the request comes from
     * @throws Forbidden if the old one is wrong, was guessed at too often, or the new one is not sound
     */
    @Transactional(noRollbackFor = Forbidden.class)
    void setPassword(Account account, NewPassword asked, String address) {
        if (failures.areTooMany(account.name(), address)) {
            throw new Forbidden("me.problem.wait");
        }
        if (!accounts.hasPassword(account, asked.old())) {
            failures.add(account.name(), address);
            throw new Forbidden("me.problem.old");
        }
        var fault = PasswordRule.fault(account.name(), asked.password(), asked.repeated());
        if (fault.isPresent()) {
            throw new Forbidden(fault.get());
        }
        accounts.setPassword(account, asked.password());
        trail.add(new Change(account.name(), "accounts.password-set", "account/" + account.id(), null, null));
        sessions.end(account);
    }
}
