package gangju.server.accounts.signin;

import gangju.server.accounts.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.RegisterSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** Lets in whose password was right a moment ago and whose code is right now. */
public final class CodeFilter extends AbstractAuthenticationProcessingFilter {
    private static final String PENDING = CodeFilter.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Parts parts;

    /** What it works with. */
    @Component
    public record Parts(
            Accounts accounts, SecondFactor factor, FailedSignIns failures, SessionRegistry sessions, Clock clock) {}

    /** Whose password was right, and when. */
    private record Pending(String name, Instant at) implements Serializable {}

    public CodeFilter(Parts parts, SavedRequestAwareAuthenticationSuccessHandler whereTo) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in/code"), request -> {
            throw new IllegalStateException("decided by the filter itself");
        });
        this.parts = parts;
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new RegisterSessionAuthenticationStrategy(parts.sessions()))));
        setAuthenticationSuccessHandler(whereTo);
        setAuthenticationFailureHandler((request, response, failure) -> response.sendRedirect(
                failure instanceof LockedException
                        ? "/sign-in?wait"
                        : pending(request).isPresent() ? "/sign-in/code?failed" : "/sign-in?failed"));
    }

    /** Remembers in the session that the password was right. */
    public void ask(HttpServletRequest request, HttpServletResponse response, FactorNeeded needed) throws IOException {
        request.getSession()
                .setAttribute(PENDING, new Pending(needed.name(), parts.clock().instant()));
        response.sendRedirect("/sign-in/code");
    }

    private Optional<Pending> pending(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(PENDING) instanceof Pending pending
                        && pending.at().plus(PATIENCE).isAfter(parts.clock().instant())
                ? Optional.of(pending)
                : Optional.empty();
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        var name = pending(request)
                .orElseThrow(() -> new BadCredentialsException("no password before"))
                .name();
        var address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        if (parts.failures().areTooMany(name, address)) {
            throw new LockedException("too many failed attempts");
        }
        var account = parts.accounts().find(name).orElseThrow(() -> new BadCredentialsException("gone"));
        if (!parts.factor().accepts(account, Objects.requireNonNullElse(request.getParameter("code"), ""))) {
            parts.failures().add(name, address);
            throw new BadCredentialsException("wrong code");
        }
        parts.failures().forget(name, address);
        request.getSession().removeAttribute(PENDING);
        UserDetails user = parts.accounts().loadUserByUsername(name);
        if (user instanceof CredentialsContainer holder) {
            holder.eraseCredentials();
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        signedIn.setDetails(authenticationDetailsSource.buildDetails(request));
        return signedIn;
    }
}
