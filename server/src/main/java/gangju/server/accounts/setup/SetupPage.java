package gangju.server.accounts.setup;

import gangju.server.accounts.Account;
import gangju.server.pages.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the page behind a one-time link shows.
 *
 * @param account whose password is set; null for the first account, whose name is asked for
 * @param name as typed
 * @param display as typed
 * @param faultField the field that the fault is about
 * @param fault what to mend
 */
public record SetupPage(
        PageFrame frame,
        @Nullable Account account,
        String name,
        String display,
        @Nullable String faultField,
        @Nullable String fault) {
    public int shortestPassword() {
        return PasswordRule.SHORTEST;
    }

    public boolean isFaulty(String field) {
        return field.equals(faultField);
    }
}
