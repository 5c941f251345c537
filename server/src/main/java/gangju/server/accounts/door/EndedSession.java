package gangju.server.accounts.door;

import gangju.server.accounts.Accounts;
import java.io.IOException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;
import org.springframework.stereotype.Component;

/** Takes whoever was signed out to the page to sign in, which says why. */
@Component
final class EndedSession implements SessionInformationExpiredStrategy {
    private final Accounts accounts;

    EndedSession(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent event) throws IOException {
        var isClosed = event.getSessionInformation().getPrincipal() instanceof UserDetails user
                && accounts.find(user.getUsername()).flatMap(accounts::signedIn).isEmpty();
        event.getResponse()
                .sendRedirect(event.getRequest().getContextPath() + "/sign-in?" + (isClosed ? "closed" : "ended"));
    }
}
