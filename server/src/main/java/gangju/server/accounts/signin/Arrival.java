package gangju.server.accounts.signin;

import gangju.server.accounts.Account;
import java.util.Locale;

/**
 * Somebody who comes in.
 *
 * @param hasFactor whether a second factor was given elsewhere, as far as this server's own is not asked for
 */
public record Arrival(Account account, Way way, boolean hasFactor) {
    /** By what somebody comes in. */
    public enum Way {
        PASSWORD,
        OPENID;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
