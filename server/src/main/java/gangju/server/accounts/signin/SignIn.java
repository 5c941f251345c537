package gangju.server.accounts.signin;

import gangju.server.accounts.Accounts;
import gangju.server.accounts.signin.Arrival.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password, unless too many attempts have failed before. */
@Component
public class SignIn implements AuthenticationProvider {
    private final DaoAuthenticationProvider passwords;
    private final FailedSignIns failures;
    private final Accounts accounts;
    private final Arrivals arrivals;

    SignIn(Accounts accounts, PasswordEncoder encoder, FailedSignIns failures, Arrivals arrivals) {
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(encoder);
        this.failures = failures;
        this.accounts = accounts;
        this.arrivals = arrivals;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        var name = request.getName();
        var address = address(request);
        if (failures.areTooMany(name, address)) {
            throw new LockedException("too many failed attempts");
        }
        try {
            var result = passwords.authenticate(request);
            var account = accounts.find(name).orElseThrow(() -> new BadCredentialsException("gone"));
            arrivals.requireNoCode(account, Way.PASSWORD);
            failures.forget(name, address);
            arrivals.record(account, Way.PASSWORD);
            return result;
        } catch (BadCredentialsException e) {
            failures.add(name, address);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "";
    }
}
