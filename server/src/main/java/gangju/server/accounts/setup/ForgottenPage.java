package gangju.server.accounts.setup;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import org.jspecify.annotations.Nullable;

/**
 * For who has forgotten the password.
 *
 * @param canMail whether a link can come by mail; else the page says whom to ask
 */
public record ForgottenPage(PageFrame frame, @Nullable Told told, boolean canMail) {}
