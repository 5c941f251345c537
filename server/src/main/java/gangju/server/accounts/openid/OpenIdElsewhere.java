package gangju.server.accounts.openid;

import gangju.server.accounts.signin.Elsewhere;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pages tell of the provider. */
@Component
final class OpenIdElsewhere implements Elsewhere {
    private final OpenIdSettings settings;
    private final JdbcClient database;

    OpenIdElsewhere(OpenIdSettings settings, JdbcClient database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    public Optional<String> name() {
        return settings.isSet() ? Optional.of(settings.name()) : Optional.empty();
    }

    @Override
    public String name(String issuer) {
        return issuer.equals(settings.issuer()) ? settings.name() : issuer;
    }

    @Override
    public boolean knows(long account) {
        return database.sql("SELECT count(*) FROM accounts.account WHERE id = :id AND openid_issuer = :issuer")
                        .param("id", account)
                        .param("issuer", settings.issuer())
                        .query(Long.class)
                        .single()
                == 1;
    }

    @Override
    public Optional<String> signOut(HttpServletRequest request) {
        return LeavingProvider.address(request);
    }
}
