package gangju.server.accounts.setup;

import java.util.Optional;

/** The fields of the page behind a one-time link, as typed. */
record SetupForm(String name, String display, String password, String repeated) {
    /** A field and the key of what is wrong with it. */
    record Fault(String field, String message) {}

    SetupForm {
        name = name.strip();
        display = display.isBlank() ? name : display.strip();
    }

    Optional<Fault> faultOfNewAccount() {
        if (!NewName.isSound(name)) {
            return Optional.of(new Fault("name", "accounts.fault.name"));
        }
        if (display.length() > NewName.LONGEST) {
            return Optional.of(new Fault("display", "accounts.fault.display"));
        }
        return faultOfPassword(name);
    }

    Optional<Fault> faultOfPassword(String accountName) {
        return PasswordRule.fault(accountName, password, repeated).map(message -> new Fault("password", message));
    }
}
