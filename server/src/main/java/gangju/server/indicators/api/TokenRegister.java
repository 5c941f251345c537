package gangju.server.indicators.api;

import gangju.server.accounts.ApiTokens;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens for programs; only their hashes are kept, so that a token is shown once and never again. */
@Service
public class TokenRegister implements ApiTokens {
    private static final String PREFIX = "gangju_";
    private static final int BYTES = 32;

    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenRegister(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A token as people see it later on.
     *
     * @param revokedAt null while it works
     */
    public record Token(
            int id,
            String name,
            String account,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /**
     * Makes a token.
     *
     * @param name of what will use it
     * @return the token itself, which can't be read again
     */
    @Transactional
    public String create(String name, String account) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("""
                        INSERT INTO indicators.api_token (name, token_sha256, account, created_at)
                        VALUES (:name, :hash, :account, CAST(:at AS timestamptz))
                        """)
                .param("name", name)
                .param("hash", hash(token))
                .param("account", account)
                .param("at", clock.instant().toString())
                .update();
        trail.add(Change.made(
                account, "indicators.token-made", "token/" + hash(token).substring(0, 12), Map.of("name", name)));
        return token;
    }

    /** @return false if it did not work any more */
    @Transactional
    public boolean revoke(int id, String by) {
        var done = database.sql("""
                                UPDATE indicators.api_token
                                SET revoked_at = CAST(:at AS timestamptz), revoked_by = :by
                                WHERE id = :id AND revoked_at IS NULL
                                """)
                        .param("at", clock.instant().toString())
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
        trail.add(new Change(by, "indicators.token-revoked", "token-number/" + id, null, Map.of("done", done)));
        return done;
    }

    /** The newest first. */
    public List<Token> list() {
        return database.sql("""
                        SELECT id, name, account, created_at, last_used_at, revoked_at FROM indicators.api_token
                        ORDER BY id DESC
                        """)
                .query((row, number) -> new Token(
                        row.getInt("id"),
                        row.getString("name"),
                        row.getString("account"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("last_used_at", OffsetDateTime.class)),
                        instant(row.getObject("revoked_at", OffsetDateTime.class))))
                .list();
    }

    @Override
    @Transactional
    public Optional<String> holder(String token) {
        return database.sql("""
                        UPDATE indicators.api_token SET last_used_at = CAST(:at AS timestamptz)
                        WHERE token_sha256 = :hash AND revoked_at IS NULL
                        RETURNING account || ' · ' || name
                        """)
                .param("at", clock.instant().toString())
                .param("hash", hash(token))
                .query((row, number) -> row.getString(1))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
