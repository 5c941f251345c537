package gangju.server.accounts.openid;

import java.util.Locale;
import org.springframework.security.core.AuthenticationException;

/** The provider knows the person, and no account is to be opened. */
final class Unmatched extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String shown;

    Unmatched(Reason reason, Person person) {
        super(reason.code());
        this.reason = reason;
        this.shown = person.shown();
    }

    /** Why not. */
    enum Reason {
        /** No account is bound to the person or has the mail address. */
        UNKNOWN,
        /** The account's person has left. */
        CLOSED,
        /** The mail address finds an account that is bound to somebody else, or several. */
        AMBIGUOUS,
        /** Another account is bound to the person. */
        TAKEN,
        /** The link or request to bind does not hold any more. */
        EXPIRED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Reason reason() {
        return reason;
    }

    /** How people know the person. */
    String shown() {
        return shown;
    }
}
