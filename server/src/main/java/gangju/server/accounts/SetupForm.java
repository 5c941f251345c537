package gangju.server.accounts;

import java.util.Optional;

/** The fields of the page behind a one-time link, as typed. */
record SetupForm(String name, String display, String password, String repeated) {
    private static final int LONGEST_NAME = 60;

    /** A field and the key of what is wrong with it. */
    record Fault(String field, String message) {}

    SetupForm {
        name = name.strip();
        display = display.isBlank() ? name : display.strip();
    }

    Optional<Fault> faultOfNewAccount() {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*") || name.length() > LONGEST_NAME) {
            return Optional.of(new Fault("name", "accounts.fault.name"));
        }
        if (display.length() > LONGEST_NAME) {
            return Optional.of(new Fault("display", "accounts.fault.display"));
        }
        return faultOfPassword(name);
    }

    Optional<Fault> faultOfPassword(String accountName) {
        return PasswordRule.fault(accountName, password, repeated).map(message -> new Fault("password", message));
    }
}
