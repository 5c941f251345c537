package gangju.server.accounts.setup;

import gangju.server.accounts.Account;
import gangju.server.accounts.Accounts;
import gangju.server.accounts.Memberships;
import gangju.server.accounts.OneTimeLinks;
import gangju.server.accounts.OneTimeLinks.Purpose;
import gangju.server.accounts.Role;
import gangju.server.accounts.Sessions;
import gangju.server.accounts.Units;
import gangju.server.accounts.setup.SetupForm.Fault;
import gangju.server.accounts.signin.FailedSignIns;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what a one-time link is for, once. */
@Service
class Setup {
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final FailedSignIns failures;
    private final Sessions sessions;
    private final Memberships memberships;
    private final Units units;
    private final AuditTrail trail;

    Setup(
            OneTimeLinks links,
            Accounts accounts,
            FailedSignIns failures,
            Sessions sessions,
            Memberships memberships,
            Units units,
            AuditTrail trail) {
        this.links = links;
        this.accounts = accounts;
        this.failures = failures;
        this.sessions = sessions;
        this.memberships = memberships;
        this.units = units;
        this.trail = trail;
    }

    Optional<Purpose> find(String token) {
        return links.find(token);
    }

    @Nullable
    Account account(Purpose purpose) {
        return purpose.accountId() == null
                ? null
                : accounts.find(purpose.accountId()).orElseThrow();
    }

    /** Makes the account or sets the password, and uses the link up; or says what to mend and keeps it. */
    @Transactional
    Optional<Fault> apply(String token, Purpose purpose, SetupForm form) {
        var account = account(purpose);
        var fault = account == null ? form.faultOfNewAccount() : form.faultOfPassword(account.name());
        if (fault.isPresent()) {
            return fault;
        }
        if (!links.use(token)) {
            return Optional.of(new Fault("password", "accounts.fault.used"));
        }
        if (account == null) {
            accounts.setPassword(first(form), form.password());
            return Optional.empty();
        }
        accounts.setPassword(account, form.password());
        trail.add(new Change(account.name(), "accounts.password-set", "account/" + account.id(), null, null));
        failures.forget(account);
        sessions.end(account);
        return Optional.empty();
    }

    /** Whoever comes first runs the place, and can begin with a plan at once. */
    private Account first(SetupForm form) {
        var account = accounts.add(form.name(), form.display(), null);
        var root = units.tree().root().id();
        memberships.grant(account.id(), root, Role.ADMINISTRATOR, null, account.name());
        memberships.grant(account.id(), root, Role.PLANNER, null, account.name());
        trail.add(Change.made(account.name(), "accounts.first-account-made", "account/" + account.id(), account));
        return account;
    }
}
