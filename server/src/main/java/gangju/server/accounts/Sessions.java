package gangju.server.accounts;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.session.SessionInformation;
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

    /** Shows the account's pages in that language wherever it is signed in. */
    public void speak(long account, String language) {
        principals(account).forEach(user -> user.speak(language));
        CurrentAccount.find().filter(own -> own.id() == account).ifPresent(own -> CurrentAccount.speak(language));
    }

    /** Signs the account out everywhere. */
    public void end(Account account) {
        sessions(account.id()).forEach(SessionInformation::expireNow);
    }

    /** One for each session: equal ones are kept as one key by the registry. */
    private Stream<SignedIn> principals(long account) {
        return sessions(account).map(SessionInformation::getPrincipal).map(SignedIn.class::cast);
    }

    private Stream<SessionInformation> sessions(long account) {
        return registry.getAllPrincipals().stream()
                .filter(principal ->
                        principal instanceof SignedIn user && user.account().id() == account)
                .flatMap(principal -> registry.getAllSessions(principal, false).stream());
    }
}
