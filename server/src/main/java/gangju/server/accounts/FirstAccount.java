package gangju.server.accounts;

import gangju.server.accounts.OneTimeLinks.Purpose;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The way in while there is no account. */
@Service
public class FirstAccount {
    private final Accounts accounts;
    private final OneTimeLinks links;

    FirstAccount(Accounts accounts, OneTimeLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    /** The path of a new one-time link that makes the first account; empty when there is one. */
    public Optional<String> link() {
        return accounts.isEmpty() ? Optional.of(links.create(new Purpose(null))) : Optional.empty();
    }
}
