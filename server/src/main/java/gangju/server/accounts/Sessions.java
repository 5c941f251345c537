package gangju.server.accounts;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** The sessions of the accounts that are signed in now. */
@Component
public class Sessions {
    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /** Gives the account other roles wherever it is signed in. */
    public void change(long account, List<Membership> memberships) {
        principals(account).forEach(user -> user.become(memberships));
    }

    /** Signs the account out everywhere. */
    public void end(Account account) {
        principals(account.id())
                .flatMap(principal -> registry.getAllSessions(principal, false).stream())
                .forEach(session -> session.expireNow());
    }

    private Stream<SignedIn> principals(long account) {
        return registry.getAllPrincipals().stream()
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .filter(user -> user.account().id() == account);
    }
}
