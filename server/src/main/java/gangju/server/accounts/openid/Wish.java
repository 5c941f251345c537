package gangju.server.accounts.openid;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That an account is to be bound to whoever comes back from the provider, asked for on a page of ours.
 *
 * @param account whose
 * @param token the one-time link that shows it; null for the account that is signed in
 */
record Wish(long account, @Nullable String token, Instant at) implements Serializable {
    private static final String KEPT = Wish.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEPT, this);
    }

    /** Takes the one of this session, which sends nobody to the provider twice. */
    static Optional<Wish> take(HttpServletRequest request, Instant now) {
        var wish = find(request, now);
        wish.ifPresent(taken -> request.getSession().removeAttribute(KEPT));
        return wish;
    }

    /** The one of this session that is not too old. */
    static Optional<Wish> find(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(KEPT) instanceof Wish wish
                        && wish.at().plus(PATIENCE).isAfter(now)
                ? Optional.of(wish)
                : Optional.empty();
    }
}
