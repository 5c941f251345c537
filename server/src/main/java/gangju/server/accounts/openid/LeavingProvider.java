package gangju.server.accounts.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing out here ends the session here; the session at the provider goes on, and its person is shown where to end it
 * (OpenID Connect RP-Initiated Logout 1.0).
 */
final class LeavingProvider implements LogoutHandler, LogoutSuccessHandler {
    private static final String TOKEN = LeavingProvider.class.getName() + ".token";
    private static final String ADDRESS = LeavingProvider.class.getName() + ".address";

    private final Provider provider;

    LeavingProvider(Provider provider) {
        this.provider = provider;
    }

    static void remember(HttpServletRequest request, String token) {
        request.getSession().setAttribute(TOKEN, token);
    }

    static Optional<String> address(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(session.getAttribute(ADDRESS)).map(Object::toString);
    }

    /** Before the session ends. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(TOKEN) != null) {
            request.setAttribute(TOKEN, session.getAttribute(TOKEN));
        }
    }

    /** After it has ended. */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws java.io.IOException {
        var token = request.getAttribute(TOKEN);
        if (token != null) {
            end(token.toString()).ifPresent(address -> request.getSession().setAttribute(ADDRESS, address));
        }
        response.sendRedirect("/sign-in?left");
    }

    private Optional<String> end(String token) {
        var registration = Objects.requireNonNull(provider.findByRegistrationId(Provider.ID));
        return Optional.ofNullable(registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(address -> UriComponentsBuilder.fromUriString(address.toString())
                        .queryParam("client_id", registration.getClientId())
                        .queryParam("id_token_hint", token)
                        .encode()
                        .toUriString());
    }
}
