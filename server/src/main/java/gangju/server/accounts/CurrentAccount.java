package gangju.server.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The account that the present request comes from. */
public final class CurrentAccount {
    private CurrentAccount() {}

    /** Empty for a visitor. */
    public static Optional<Account> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? Optional.of(user.account())
                : Optional.empty();
    }

    /** Whether the account has any role, in whatever unit. */
    public static boolean isMember() {
        return !memberships().isEmpty();
    }

    /** The account's roles as they are now; none for a visitor, a program, or an account without any. */
    static List<Membership> memberships() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? user.memberships()
                : List.of();
    }

    /** @throws IllegalStateException for a visitor, whom the door should not have let through */
    public static Account required() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
