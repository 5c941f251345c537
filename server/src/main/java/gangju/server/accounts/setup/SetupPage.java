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
 * @param elsewhere the name of a provider to which the account can be bound instead, null where there is none
 * @param path of the link
 */
public record SetupPage(
        PageFrame frame,
        @Nullable Account account,
        String name,
        String display,
        @Nullable String faultField,
        @Nullable String fault,
        @Nullable String elsewhere,
        String path) {
    /** Where binding the account to the provider is asked for. */
    public String bind() {
        return path + "/openid";
    }

    public int shortestPassword() {
        return PasswordRule.SHORTEST;
    }

    public boolean isFaulty(String field) {
        return field.equals(faultField);
    }
}
