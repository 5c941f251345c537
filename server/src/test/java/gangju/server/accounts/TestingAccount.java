package gangju.server.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody signed in, for requests without a session. */
public final class TestingAccount {
    /** The unit that every database begins with. */
    public static final long ROOT = 1;

    private TestingAccount() {}

    /** An administrator and planner of the whole organisation. */
    public static RequestPostProcessor named(String name) {
        return with(name, ROOT, Role.ADMINISTRATOR, Role.PLANNER);
    }

    /** Somebody with roles in one unit. */
    public static RequestPostProcessor with(String name, long unit, Role... roles) {
        return SecurityMockMvcRequestPostProcessors.user(signedIn(name, unit, roles));
    }

    static SignedIn signedIn(String name, long unit, Role... roles) {
        List<Membership> memberships = Stream.of(roles)
                .map(role -> new Membership(unit, role, LocalDate.EPOCH, null, null))
                .toList();
        return new SignedIn(new Account(1, name, name), "", memberships);
    }
}
