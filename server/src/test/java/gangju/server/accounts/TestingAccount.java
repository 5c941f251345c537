package gangju.server.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        // new for each request, as a request may change its language
        return request -> SecurityMockMvcRequestPostProcessors.user(signedIn(name, unit, roles))
                .postProcessRequest(request);
    }

    static SignedIn signedIn(String name, long unit, Role... roles) {
        List<Membership> memberships = Stream.of(roles)
                .map(role -> new Membership(unit, role, LocalDate.EPOCH, null, null))
                .toList();
        return new SignedIn(new Account(1, name, name), "", memberships);
    }

    /** Somebody like {@link #named}, kept in the database, who signs in with a password. */
    public static void store(JdbcClient database, String name, String display, String passwordHash) {
        database.sql("""
                        WITH person AS (
                            INSERT INTO accounts.account (name, display, password, created_at, password_set_at)
                            VALUES (:name, :display, :password, now(), now()) ON CONFLICT DO NOTHING RETURNING id)
                        INSERT INTO accounts.membership (account_id, unit_id, role, from_day, granted_at, granted_by)
                        SELECT person.id, u.id, r.role, current_date, now(), 'test'
                        FROM person, accounts.unit u, (VALUES ('administrator'), ('planner'), ('leader')) AS r (role)
                        WHERE u.parent_id IS NULL
                        """)
                .param("name", name)
                .param("display", display)
                .param("password", passwordHash)
                .update();
    }
}
