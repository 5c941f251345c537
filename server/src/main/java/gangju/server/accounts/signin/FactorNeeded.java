package gangju.server.accounts.signin;

import gangju.server.accounts.signin.Arrival.Way;
import org.springframework.security.core.AuthenticationException;

/** Who it is has been shown, and a code is asked for. */
public final class FactorNeeded extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Way way;

    FactorNeeded(String name, Way way) {
        super("a code is needed");
        this.name = name;
        this.way = way;
    }

    String name() {
        return name;
    }

    Way way() {
        return way;
    }
}
