package gangju.server.accounts.signin;

import gangju.server.accounts.Account;
import gangju.server.accounts.Memberships;
import gangju.server.accounts.RandomSecret;
import gangju.server.accounts.Role;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.database.KeptSecrets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of accounts: codes of an authenticator, and recovery codes for who has lost it. */
@Service
public class SecondFactor {
    private static final int SECRET_BYTES = 20;
    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final KeptSecrets secrets;
    private final Memberships memberships;
    private final AuditTrail trail;
    private final Clock clock;
    private final Set<Role> required;

    /** @param required roles that must have one, parted by commas */
    SecondFactor(
            JdbcClient database,
            KeptSecrets secrets,
            Memberships memberships,
            AuditTrail trail,
            Clock clock,
            @Value("${gangju.second-factor.roles:}") String required) {
        this.database = database;
        this.secrets = secrets;
        this.memberships = memberships;
        this.trail = trail;
        this.clock = clock;
        this.required = Arrays.stream(required.split(",", -1))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .map(Role::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How far an account is with it. */
    public enum State {
        NONE,
        /** There is a key that has not been confirmed by a code. */
        BEGUN,
        ON;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(long account) {
        return database.sql("""
                        SELECT CASE WHEN totp_confirmed_at IS NOT NULL THEN 'ON'
                            WHEN totp_secret IS NOT NULL THEN 'BEGUN' ELSE 'NONE' END
                        FROM accounts.account WHERE id = :id
                        """)
                .param("id", account)
                .query(String.class)
                .optional()
                .map(State::valueOf)
                .orElse(State.NONE);
    }

    /** Whether a role of the account demands it. */
    boolean isRequired(long account) {
        var today = LocalDate.now(clock);
        return !required.isEmpty()
                && memberships.of(account).stream()
                        .anyMatch(membership -> membership.holdsOn(today) && required.contains(membership.role()));
    }

    /** Makes a new key in place of one that was not confirmed. */
    @Transactional
    void begin(Account account) {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        database.sql("""
                        UPDATE accounts.account SET totp_secret = :secret WHERE id = :id AND totp_confirmed_at IS NULL
                        """)
                .param("secret", secrets.encrypt(Totp.base32(bytes)))
                .param("id", account.id())
                .update();
    }

    /** The key in Base32, as long as it is not confirmed. */
    Optional<String> key(long account) {
        return database.sql("SELECT totp_secret FROM accounts.account WHERE id = :id AND totp_confirmed_at IS NULL")
                .param("id", account)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found)
                .map(secrets::decrypt);
    }

    /** Switches it on if the code fits; gives the recovery codes, which nobody can see again. */
    @Transactional
    List<String> confirm(Account account, String code) {
        if (state(account.id()) != State.BEGUN || !isFresh(account.id(), code)) {
            return List.of();
        }
        database.sql("UPDATE accounts.account SET totp_confirmed_at = :now WHERE id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", account.id())
                .update();
        trail.add(new Change(account.name(), "accounts.factor-on", subject(account.id()), null, null));
        return newCodes(account.id());
    }

    /** Whether the code lets in: one of the authenticator that was not used before, or a recovery code. */
    @Transactional
    public boolean accepts(Account account, String typed) {
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (code.matches("\\d{6}")) {
            return state(account.id()) == State.ON && isFresh(account.id(), code);
        }
        var used = database.sql("""
                        UPDATE accounts.recovery_code SET used_at = :now
                        WHERE account_id = :id AND code_sha256 = :sha AND used_at IS NULL
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", account.id())
                .param("sha", RandomSecret.hash(code))
                .update();
        if (used == 1) {
            trail.add(new Change(account.name(), "accounts.recovery-code-used", subject(account.id()), null, null));
        }
        return used == 1;
    }

    /** Switches it off if the code fits. */
    @Transactional
    boolean switchOff(Account account, String code) {
        if (!accepts(account, code)) {
            return false;
        }
        remove(account.id());
        trail.add(new Change(account.name(), "accounts.factor-off", subject(account.id()), null, null));
        return true;
    }

    /** For who has lost all; within the transaction of who says so. */
    @Transactional
    public void reset(long account, String by) {
        remove(account);
        trail.add(new Change(by, "accounts.factor-reset", subject(account), null, null));
    }

    private void remove(long account) {
        database.sql("UPDATE accounts.account SET totp_secret = NULL, totp_confirmed_at = NULL WHERE id = :id")
                .param("id", account)
                .update();
        database.sql("DELETE FROM accounts.recovery_code WHERE account_id = :id")
                .param("id", account)
                .update();
    }

    /** Whether it is the code of now or of one step around, later than any that was used; notes it as used. */
    private boolean isFresh(long account, String code) {
        var key = database.sql("SELECT totp_secret FROM accounts.account WHERE id = :id AND totp_secret IS NOT NULL")
                .param("id", account)
                .query(String.class)
                .optional();
        if (key.isEmpty()) {
            return false;
        }
        var secret = Totp.bytes(secrets.decrypt(key.get()));
        var now = Totp.step(clock.instant());
        return Stream.of(now, now - 1, now + 1)
                .filter(step -> Totp.code(secret, step).equals(code))
                .anyMatch(step -> database.sql(
                                        "UPDATE accounts.account SET totp_step = :step WHERE id = :id AND totp_step < :step")
                                .param("step", step)
                                .param("id", account)
                                .update()
                        == 1);
    }

    private List<String> newCodes(long account) {
        database.sql("DELETE FROM accounts.recovery_code WHERE account_id = :id")
                .param("id", account)
                .update();
        var codes = Stream.generate(SecondFactor::recoveryCode).limit(CODES).toList();
        codes.forEach(
                code -> database.sql("INSERT INTO accounts.recovery_code (account_id, code_sha256) VALUES (:id, :sha)")
                        .param("id", account)
                        .param("sha", RandomSecret.hash(code.replace("-", "")))
                        .update());
        return codes;
    }

    /** Sixteen characters, which no code of an authenticator has. */
    private static String recoveryCode() {
        var bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        var text = Totp.base32(bytes);
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8, 12) + "-"
                + text.substring(12, 16);
    }

    private static String subject(long account) {
        return "account/" + account;
    }
}
