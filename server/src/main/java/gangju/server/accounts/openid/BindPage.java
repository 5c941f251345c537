package gangju.server.accounts.openid;

import gangju.server.accounts.Account;
import gangju.server.accounts.signin.Elsewhere;
import gangju.server.pages.PageFrame;

/**
 * Before the way to the provider, to bind an account.
 *
 * @param provider what people call it
 */
public record BindPage(PageFrame frame, Account account, String provider) {
    public String start() {
        return Elsewhere.START + "?" + OpenIdDoor.WISH;
    }
}
