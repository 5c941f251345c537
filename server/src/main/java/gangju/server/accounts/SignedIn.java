package gangju.server.accounts;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it; equal when the account is the same, so that its sessions are found. */
final class SignedIn implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1L;

    private final long id;
    private final String name;
    private final String display;
    private @Nullable String passwordHash;
    private volatile List<Membership> memberships;
    private volatile @Nullable String language;

    SignedIn(Account account, @Nullable String passwordHash, List<Membership> memberships) {
        this.id = account.id();
        this.name = account.name();
        this.display = account.display();
        this.passwordHash = passwordHash;
        this.memberships = List.copyOf(memberships);
    }

    Account account() {
        return new Account(id, name, display);
    }

    List<Membership> memberships() {
        return memberships;
    }

    /** Other roles from now on, in all sessions. */
    void become(List<Membership> changed) {
        memberships = List.copyOf(changed);
    }

    /** As the account has chosen, null before it has. */
    @Nullable
    String language() {
        return language;
    }

    void speak(@Nullable String chosen) {
        language = chosen;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn user && user.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
