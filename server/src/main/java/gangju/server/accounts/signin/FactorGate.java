package gangju.server.accounts.signin;

import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.signin.SecondFactor.State;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads who must have a second factor and has none to the page that sets it up, wherever they want to go. */
public final class FactorGate extends OncePerRequestFilter {
    private final SecondFactor factor;

    public FactorGate(SecondFactor factor) {
        this.factor = factor;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/me/factor")
                || path.equals("/sign-out")
                || path.matches("/[\\w./-]+\\.(css|js|svg|woff2)");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var account = CurrentAccount.find();
        if (account.isPresent()
                && !hasFactorElsewhere()
                && factor.isRequired(account.get().id())
                && factor.state(account.get().id()) != State.ON) {
            response.sendRedirect("/me/factor?must");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean hasFactorElsewhere() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && Arrivals.hasFactor(authentication);
    }
}
