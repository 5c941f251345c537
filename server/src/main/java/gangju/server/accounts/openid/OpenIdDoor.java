package gangju.server.accounts.openid;

import gangju.server.accounts.signin.Arrivals;
import gangju.server.accounts.signin.CodeFilter;
import gangju.server.accounts.signin.Elsewhere;
import gangju.server.accounts.signin.FactorNeeded;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Adds the way to the provider and back to the door, where a provider is set. */
@Component
public final class OpenIdDoor {
    /** The wish that a request to the provider goes with, kept with that request's state. */
    static final String WISH = "wish";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdDoor.class);

    private final Provider provider;
    private final OpenIdSettings settings;
    private final Bindings bindings;
    private final Arrivals arrivals;
    private final Clock clock;

    OpenIdDoor(Provider provider, OpenIdSettings settings, Bindings bindings, Arrivals arrivals, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.bindings = bindings;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * @param codes asks for the second factor of this server
     * @param whereTo leads on who is in
     */
    public void addTo(HttpSecurity http, CodeFilter codes, AuthenticationSuccessHandler whereTo) throws Exception {
        if (!provider.isSet()) {
            return;
        }
        var requests = new HttpSessionOAuth2AuthorizationRequestRepository();
        var there = new OAuth2AuthorizationRequestRedirectFilter(new WithWish());
        there.setAuthorizationRequestRepository(requests);
        there.setAuthenticationFailureHandler((request, response, failure) -> {
            LOG.warn("The way to the provider is shut: {}", String.valueOf(failure.getCause()));
            response.sendRedirect("/sign-in?openid-unreachable");
        });
        var back = new OpenIdFilter(provider, requests, settings, bindings, arrivals);
        back.setAuthenticationManager(ProviderCalls.codes());
        arrivals.settle(back);
        back.setAuthenticationSuccessHandler(whereTo);
        back.setAuthenticationFailureHandler(toldWhy(codes));
        http.addFilterBefore(there, UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(back, UsernamePasswordAuthenticationFilter.class);
        var leaving = new LeavingProvider(provider);
        http.logout(logout -> logout.addLogoutHandler(leaving).logoutSuccessHandler(leaving));
    }

    private AuthenticationFailureHandler toldWhy(CodeFilter codes) {
        return (request, response, failure) -> {
            switch (failure) {
                case FactorNeeded needed -> codes.ask(request, response, needed);
                case Unmatched unmatched -> {
                    OpenIdController.remember(request, unmatched);
                    response.sendRedirect("/sign-in/unmatched");
                }
                default -> response.sendRedirect("/sign-in?openid-" + kind(failure));
            }
        };
    }

    private static String kind(AuthenticationException failure) {
        var code = failure instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : "";
        return switch (code) {
            case "access_denied" -> "declined";
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_request" -> "stale";
            default -> {
                LOG.warn("Signing in at the provider failed: {}", failure.toString());
                yield "broken";
            }
        };
    }

    /** Sends a wish of the session along where the address asks for it. */
    private final class WithWish implements OAuth2AuthorizationRequestResolver {
        private final DefaultOAuth2AuthorizationRequestResolver plain = new DefaultOAuth2AuthorizationRequestResolver(
                provider, Elsewhere.START.substring(0, Elsewhere.START.lastIndexOf('/')));

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return with(request, plain.resolve(request));
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return with(request, plain.resolve(request, registration));
        }

        private @Nullable OAuth2AuthorizationRequest with(
                HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
            if (asked == null || request.getParameter(WISH) == null) {
                return asked;
            }
            return Wish.take(request, clock.instant())
                    .map(wish -> OAuth2AuthorizationRequest.from(asked)
                            .attributes(attributes -> attributes.put(WISH, wish))
                            .build())
                    .orElse(asked);
        }
    }
}
