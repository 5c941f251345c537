package gangju.server.accounts;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody signed in, for requests without a session. */
public final class TestingAccount {
    private TestingAccount() {}

    public static RequestPostProcessor named(String name) {
        return SecurityMockMvcRequestPostProcessors.user(new SignedIn(new Account(1, name, name), ""));
    }
}
