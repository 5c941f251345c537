package gangju.server.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A provider outside at which people may sign in. */
public interface Elsewhere {
    /** Where signing in there begins. */
    String START = "/sign-in/with/openid";

    /** What people call it; empty where none is set. */
    Optional<String> name();

    /** What people call the provider at that address; the address itself where another one is set. */
    String name(String issuer);

    /** Whether the account is bound to somebody there. */
    boolean knows(long account);

    /** The address that ends the session there too, for who has just signed out here. */
    Optional<String> signOut(HttpServletRequest request);
}
