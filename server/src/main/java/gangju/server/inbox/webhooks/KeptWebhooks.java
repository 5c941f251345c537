package gangju.server.inbox.webhooks;

import gangju.server.database.KeptSecrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks that are set; addresses and secrets are kept encrypted, as an address may be a secret. */
@Repository
class KeptWebhooks {
    private static final String OPEN =
            "SELECT id, kind, name, unit_id, address, secret FROM inbox.webhook WHERE ended_at IS NULL ";

    private final JdbcClient database;
    private final KeptSecrets secrets;
    private final Clock clock;

    KeptWebhooks(JdbcClient database, KeptSecrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    List<Webhook> open() {
        return database.sql(OPEN + "ORDER BY id")
                .query((row, number) -> webhook(row))
                .list();
    }

    Optional<Webhook> find(long id) {
        return database.sql(OPEN + "AND id = :id")
                .param("id", id)
                .query((row, number) -> webhook(row))
                .optional();
    }

    long add(WebhookKind kind, String name, long unit, Target target, String by) {
        return database.sql("""
                        INSERT INTO inbox.webhook (kind, name, unit_id, address, secret, created_at, created_by)
                        VALUES (:kind, :name, :unit, :address, :secret, :now, :by) RETURNING id
                        """)
                .param("kind", kind.code())
                .param("name", name)
                .param("unit", unit)
                .param("address", secrets.encrypt(target.address()))
                .param("secret", target.secret().isEmpty() ? "" : secrets.encrypt(target.secret()))
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Where to, and by what it is signed. */
    record Target(String address, String secret) {}

    boolean end(long id) {
        return database.sql("UPDATE inbox.webhook SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
                        .param("id", id)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private Webhook webhook(ResultSet row) throws SQLException {
        var secret = row.getString("secret");
        return new Webhook(
                row.getLong("id"),
                WebhookKind.of(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getLong("unit_id"),
                secrets.decrypt(row.getString("address")),
                secret.isEmpty() ? "" : secrets.decrypt(secret));
    }
}
