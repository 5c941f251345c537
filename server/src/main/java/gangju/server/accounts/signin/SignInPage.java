package gangju.server.accounts.signin;

import gangju.server.pages.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the page to sign in shows.
 *
 * @param isWithoutAccounts nobody can sign in yet
 * @param canMail whether a link for a new password can come by mail
 * @param elsewhere the name of a provider at which people may sign in, null where there is none
 * @param signOutElsewhere where the session at the provider can be ended, null where there is none
 */
public record SignInPage(
        PageFrame frame,
        @Nullable Note note,
        boolean isWithoutAccounts,
        boolean canMail,
        @Nullable String elsewhere,
        @Nullable String signOutElsewhere) {
    public String start() {
        return Elsewhere.START;
    }
}
