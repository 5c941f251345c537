package gangju.server.accounts.signin;

import gangju.server.accounts.Account;
import gangju.server.accounts.Accounts;
import gangju.server.accounts.signin.Arrival.Way;
import gangju.server.accounts.signin.SecondFactor.State;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.RegisterSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets in who has shown who they are, and records it. */
@Service
public class Arrivals {
    private static final GrantedAuthority FACTOR = new SimpleGrantedAuthority("second-factor-elsewhere");

    private final Accounts accounts;
    private final SecondFactor factor;
    private final SessionRegistry sessions;
    private final AuditTrail trail;

    Arrivals(Accounts accounts, SecondFactor factor, SessionRegistry sessions, AuditTrail trail) {
        this.accounts = accounts;
        this.factor = factor;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** Lets a filter keep whom it lets in like the others do: in a session with a new id, which can be ended. */
    public void settle(AbstractAuthenticationProcessingFilter filter) {
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(), new RegisterSessionAuthenticationStrategy(sessions))));
    }

    /** @throws FactorNeeded if this server's second factor is to come as well */
    public void requireNoCode(Account account, Way way) {
        if (factor.state(account.id()) == State.ON) {
            throw new FactorNeeded(account.name(), way);
        }
    }

    /** @throws BadCredentialsException if the account's person has left */
    @Transactional
    public Authentication letIn(Arrival arrival, HttpServletRequest request) {
        var user = accounts.signedIn(arrival.account())
                .orElseThrow(() -> new BadCredentialsException("the account is closed"));
        record(arrival.account(), arrival.way());
        List<GrantedAuthority> given = arrival.hasFactor() ? List.of(FACTOR) : List.of();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, given);
        signedIn.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        return signedIn;
    }

    /** Somebody has come in. */
    @Transactional
    public void record(Account account, Way way) {
        trail.add(
                Change.made(account.name(), "accounts.signed-in", "account/" + account.id(), Map.of("by", way.code())));
    }

    /** Whether the provider has seen a second factor. */
    static boolean hasFactor(Authentication authentication) {
        return authentication.getAuthorities().contains(FACTOR);
    }
}
