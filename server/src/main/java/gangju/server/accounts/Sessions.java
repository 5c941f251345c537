package gangju.server.accounts;

import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** The sessions of the accounts that are signed in now. */
@Component
class Sessions {
    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /** Signs the account out everywhere. */
    void end(Account account) {
        registry.getAllPrincipals().stream()
                .filter(principal ->
                        principal instanceof SignedIn user && user.account().id() == account.id())
                .flatMap(principal -> registry.getAllSessions(principal, false).stream())
                .forEach(session -> session.expireNow());
    }
}
