package gangju.server.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The account that the present request comes from. */
public final class CurrentAccount {
    private CurrentAccount() {}

    /** Empty for a visitor. */
    public static Optional<Account> find() {
        return user().map(SignedIn::account);
    }

    /** The language that the account has chosen; empty for a visitor, or before it has. */
    public static Optional<String> language() {
        return user().map(SignedIn::language);
    }

    /** Pages are in that language from now on. */
    static void speak(String language) {
        user().ifPresent(user -> user.speak(language));
    }

    /** Whether the account has any role, in whatever unit. */
    public static boolean isMember() {
        return !memberships().isEmpty();
    }

    /** The account's roles as they are now; none for a visitor, a program, or an account without any. */
    static List<Membership> memberships() {
        return user().map(SignedIn::memberships).orElse(List.of());
    }

    private static Optional<SignedIn> user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** @throws IllegalStateException for a visitor, whom the door should not have let through */
    public static Account required() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
