package gangju.server.accounts.setup;

import java.util.Optional;

/** What a new password must be. */
public final class PasswordRule {
    public static final int SHORTEST = 10;

    private static final int LONGEST = 200;

    private PasswordRule() {}

    /** The key of the message that says what is wrong, or nothing. */
    public static Optional<String> fault(String name, String password, String repeated) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("accounts.fault.password-short");
        }
        if (length > LONGEST) {
            return Optional.of("accounts.fault.password-long");
        }
        if (password.equalsIgnoreCase(name.strip())) {
            return Optional.of("accounts.fault.password-is-name");
        }
        if (password.codePoints().distinct().count() < 4) {
            return Optional.of("accounts.fault.password-monotone");
        }
        if (!password.equals(repeated)) {
            return Optional.of("accounts.fault.password-differs");
        }
        return Optional.empty();
    }
}
