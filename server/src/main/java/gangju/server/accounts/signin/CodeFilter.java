package gangju.server.accounts.signin;

import gangju.server.accounts.Accounts;
import gangju.server.accounts.signin.Arrival.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** Lets in who has shown who they are a moment ago and whose code is right now. */
public final class CodeFilter extends AbstractAuthenticationProcessingFilter {
    private static final String PENDING = CodeFilter.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Parts parts;

    /** What it works with. */
    @Component
    public record Parts(
            Accounts accounts, SecondFactor factor, FailedSignIns failures, Arrivals arrivals, Clock clock) {}

    /** Who it was, by what, and when. */
    private record Pending(String name, Way way, Instant at) implements Serializable {}

    public CodeFilter(Parts parts, AuthenticationSuccessHandler whereTo) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in/code"), request -> {
            throw new IllegalStateException("decided by the filter itself");
        });
        this.parts = parts;
        parts.arrivals().settle(this);
        setAuthenticationSuccessHandler(whereTo);
        setAuthenticationFailureHandler((request, response, failure) -> response.sendRedirect(
                failure instanceof LockedException
                        ? "/sign-in?wait"
                        : pending(request).isPresent() ? "/sign-in/code?failed" : "/sign-in?failed"));
    }

    /** Remembers in the session who it was, and leads to the code. */
    public void ask(HttpServletRequest request, HttpServletResponse response, FactorNeeded needed) throws IOException {
        request.getSession()
                .setAttribute(
                        PENDING,
                        new Pending(needed.name(), needed.way(), parts.clock().instant()));
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
        var pending = pending(request).orElseThrow(() -> new BadCredentialsException("no password before"));
        var name = pending.name();
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
        return parts.arrivals().letIn(new Arrival(account, pending.way(), false), request);
    }
}
