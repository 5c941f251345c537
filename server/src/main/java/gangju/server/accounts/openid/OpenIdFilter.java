package gangju.server.accounts.openid;

import gangju.server.accounts.Account;
import gangju.server.accounts.signin.Arrival;
import gangju.server.accounts.signin.Arrival.Way;
import gangju.server.accounts.signin.Arrivals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Lets in who comes back from the provider and has an account. */
final class OpenIdFilter extends OAuth2LoginAuthenticationFilter {
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> requests;
    private final OpenIdSettings settings;
    private final Bindings bindings;
    private final Arrivals arrivals;

    OpenIdFilter(
            Provider provider,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> requests,
            OpenIdSettings settings,
            Bindings bindings,
            Arrivals arrivals) {
        super(provider, new NoTokens(), Provider.BACK + "*");
        this.requests = requests;
        this.settings = settings;
        this.bindings = bindings;
        this.arrivals = arrivals;
        setAuthorizationRequestRepository(requests);
    }

    /** Null is documented to say that the filter has answered by itself; the class between does not say so. */
    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var asked = requests.loadAuthorizationRequest(request);
        var answer = (OAuth2AuthenticationToken) super.attemptAuthentication(request, response);
        var user = (OidcUser) answer.getPrincipal();
        var person = Person.of(user, settings);
        var wish = asked == null ? null : asked.<Wish>getAttribute(OpenIdDoor.WISH);
        if (wish != null && wish.token() == null) {
            bindings.fulfil(wish, person);
            goTo(response, "/me?bound");
            return null;
        }
        var account = wish == null ? bindings.find(person, settings.matchesMail()) : bindings.fulfil(wish, person);
        return letIn(request, account, person, user);
    }

    private Authentication letIn(HttpServletRequest request, Account account, Person person, OidcUser user) {
        LeavingProvider.remember(request, user.getIdToken().getTokenValue());
        if (!person.hasFactor()) {
            arrivals.requireNoCode(account, Way.OPENID);
        }
        return arrivals.letIn(new Arrival(account, Way.OPENID, person.hasFactor()), request);
    }

    private static void goTo(HttpServletResponse response, String path) {
        try {
            response.sendRedirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
