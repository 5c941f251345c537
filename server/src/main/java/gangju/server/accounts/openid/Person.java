package gangju.server.accounts.openid;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody as the provider tells.
 *
 * @param issuer the provider
 * @param subject who it is there, for good
 * @param shown how people know it: name or mail address
 * @param mail an address that the provider has verified, null where there is none
 * @param hasFactor whether more than one factor was given there
 */
record Person(
        String issuer,
        String subject,
        String shown,
        @Nullable String mail,
        boolean hasFactor) {
    static Person of(OidcUser user, OpenIdSettings settings) {
        var address = user.getEmail();
        var subject = Objects.requireNonNull(user.getSubject());
        var shown = Optional.ofNullable(address)
                .or(() -> Optional.ofNullable(user.getPreferredUsername()))
                .or(() -> Optional.ofNullable(user.getFullName()));
        return new Person(
                settings.issuer(),
                subject,
                shown.orElse(subject),
                Boolean.TRUE.equals(user.getEmailVerified()) ? address : null,
                hasFactor(user, settings));
    }

    /** RFC 8176 for {@code amr}; what {@code acr} means is the provider's own, and so is set. */
    private static boolean hasFactor(OidcUser user, OpenIdSettings settings) {
        var token = user.getIdToken();
        var methods = Objects.requireNonNullElse(token.getAuthenticationMethods(), List.<String>of());
        var level = token.getAuthenticationContextClass();
        return methods.stream().anyMatch(settings.factorMethods()::contains)
                || (level != null && settings.factorClasses().contains(level));
    }
}
