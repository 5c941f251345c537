package gangju.server.accounts;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody signed in on the thread of the test, for calls without a request. */
public final class TestingSession {
    private TestingSession() {}

    public static void begin(String name, long unit, Role... roles) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        TestingAccount.signedIn(name, unit, roles), "", List.of()));
    }

    public static void end() {
        SecurityContextHolder.clearContext();
    }
}
