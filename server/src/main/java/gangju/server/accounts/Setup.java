package gangju.server.accounts;

import gangju.server.accounts.OneTimeLinks.Purpose;
import gangju.server.accounts.SetupForm.Fault;
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

    Setup(OneTimeLinks links, Accounts accounts, FailedSignIns failures, Sessions sessions) {
        this.links = links;
        this.accounts = accounts;
        this.failures = failures;
        this.sessions = sessions;
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
            accounts.create(form.name(), form.display(), form.password());
            return Optional.empty();
        }
        accounts.setPassword(account, form.password());
        failures.forget(account);
        sessions.end(account);
        return Optional.empty();
    }
}
