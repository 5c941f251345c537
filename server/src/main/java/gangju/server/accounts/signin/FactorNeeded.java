package gangju.server.accounts.signin;

import org.springframework.security.core.AuthenticationException;

/** The password is right, and a code is asked for. */
public final class FactorNeeded extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final String name;

    FactorNeeded(String name) {
        super("a code is needed");
        this.name = name;
    }

    String name() {
        return name;
    }
}
