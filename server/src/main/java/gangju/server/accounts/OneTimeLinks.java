package gangju.server.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that let somebody in once: to make the first account, or to set a new password. Only their hashes are kept. */
@Repository
public class OneTimeLinks {
    public static final Duration LIFETIME = Duration.ofHours(24);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Clock clock;

    public OneTimeLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What a link is for.
     *
     * @param accountId whose password it sets; null for the first account
     */
    public record Purpose(@Nullable Long accountId) {}

    /** A new link in place of older ones for the same purpose; returns its path. */
    public String create(Purpose purpose) {
        database.sql("DELETE FROM accounts.one_time_link WHERE account_id IS NOT DISTINCT FROM :account")
                .param("account", purpose.accountId(), java.sql.Types.BIGINT)
                .update();
        var token = token();
        var now = OffsetDateTime.now(clock);
        database.sql("""
                        INSERT INTO accounts.one_time_link (token_sha256, account_id, created_at, expires_at)
                        VALUES (:hash, :account, :now, :expires)
                        """)
                .param("hash", hash(token))
                .param("account", purpose.accountId(), java.sql.Types.BIGINT)
                .param("now", now)
                .param("expires", now.plus(LIFETIME))
                .update();
        return "/setup/" + token;
    }

    /** Empty when the link is unknown, used or expired. */
    public Optional<Purpose> find(String token) {
        return database.sql("""
                        SELECT account_id FROM accounts.one_time_link
                        WHERE token_sha256 = :hash AND used_at IS NULL AND expires_at > :now
                        """)
                .param("hash", hash(token))
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new Purpose(row.getObject(1, Long.class)))
                .optional();
    }

    /** Uses the link up; false when somebody else was faster. */
    public boolean use(String token) {
        var now = OffsetDateTime.now(clock);
        return database.sql("""
                        UPDATE accounts.one_time_link SET used_at = :now
                        WHERE token_sha256 = :hash AND used_at IS NULL AND expires_at > :now
                        """).param("hash", hash(token)).param("now", now).update() == 1;
    }

    private static String token() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
