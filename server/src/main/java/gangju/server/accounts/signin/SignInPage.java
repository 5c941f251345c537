package gangju.server.accounts.signin;

import gangju.server.pages.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the page to sign in shows.
 *
 * @param isWithoutAccounts nobody can sign in yet
 */
public record SignInPage(PageFrame frame, @Nullable Note note, boolean isWithoutAccounts) {}
