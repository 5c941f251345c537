package gangju.server.accounts.openid;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The provider that is set. It is asked for its addresses when somebody first signs in, so that a start needs it not.
 */
@Component
final class Provider implements ClientRegistrationRepository {
    static final String ID = "openid";
    static final String BACK = "/sign-in/back/";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final OpenIdSettings settings;
    private final RestClient calls;
    private volatile @Nullable ClientRegistration known;

    Provider(OpenIdSettings settings) {
        this.settings = settings;
        this.calls =
                RestClient.builder().requestFactory(ProviderCalls.patient()).build();
    }

    /** The provider does not answer, or not as one. */
    static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(String issuer, @Nullable Throwable cause) {
            super(issuer, cause);
        }
    }

    boolean isSet() {
        return settings.isSet();
    }

    /** @throws Unreachable if it can't be asked */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!settings.isSet() || !id.equals(ID)) {
            return null;
        }
        var found = known;
        if (found == null) {
            found = ask();
            known = found;
        }
        return found;
    }

    private ClientRegistration ask() {
        var issuer = settings.issuer();
        try {
            var told = calls.get()
                    .uri(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            if (told == null || !issuer.equals(told.get("issuer"))) {
                throw new IllegalStateException("it calls itself " + (told == null ? "nothing" : told.get("issuer")));
            }
            return ClientRegistrations.fromOidcConfiguration(told)
                    .registrationId(ID)
                    .clientId(settings.client())
                    .clientSecret(settings.secret())
                    .clientName(settings.name())
                    .scope(settings.scopes())
                    .redirectUri("{baseUrl}" + BACK + "{registrationId}")
                    .userNameAttributeName("sub")
                    .build();
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("The provider {} cannot be used: {}", issuer, e.toString());
            throw new Unreachable(issuer, e);
        }
    }
}
