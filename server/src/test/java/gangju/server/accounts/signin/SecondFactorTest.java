package gangju.server.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.server.accounts.Account;
import gangju.server.accounts.Accounts;
import gangju.server.accounts.Memberships;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.signin.SecondFactor.State;
import gangju.server.audit.AuditTrail;
import gangju.server.database.KeptSecrets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class SecondFactorTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private KeptSecrets secrets;

    @Autowired
    private Memberships memberships;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Clock clock;

    private Account account = new Account(0, "", "");
    private List<String> codes = List.of();
    private byte[] key = {};
    private String used = "";

    @BeforeEach
    void enrolled() {
        TestingAccount.store(database, "twofold", "twofold", encoder.encode(PASSWORD));
        account = accounts.find("twofold").orElseThrow();
        factor.begin(account);
        key = Totp.bytes(factor.key(account.id()).orElseThrow());
        assertThat(factor.confirm(account, wrong())).isEmpty();
        used = code(0);
        codes = factor.confirm(account, used);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    }

    /** RFC 6238, appendix B, the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void computesTheCodesOfTheStandard(long seconds, String code) {
        var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(secret, seconds / 30)).isEqualTo(code);
        assertThat(Totp.base32(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.bytes(Totp.base32(secret))).isEqualTo(secret);
    }

    @Test
    void asksForTheCodeAfterThePassword() {
        var session = new MockHttpSession();
        assertThat(password(session)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/sign-in/code");
        assertThat(web.get().uri("/me").session(session)).hasRedirectedUrl("/sign-in");
        assertThat(web.get().uri("/sign-in/code").session(session)).hasStatusOk();
        assertThat(code(session, used))
                .as("the code that switched it on is used up")
                .hasRedirectedUrl("/sign-in/code?failed");
        assertThat(code(session, code(1))).hasRedirectedUrl("http://localhost/me");
        assertThat(web.get().uri("/me").session(session))
                .hasStatusOk()
                .bodyText()
                .contains("已开通");
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        var session = new MockHttpSession();
        password(session);
        assertThat(code(session, codes.getFirst().toLowerCase(java.util.Locale.ROOT)))
                .hasRedirectedUrl("/");
        var again = new MockHttpSession();
        password(again);
        assertThat(code(again, codes.getFirst())).hasRedirectedUrl("/sign-in/code?failed");
        assertThat(database.sql("SELECT count(*) FROM audit.entry WHERE action = 'accounts.recovery-code-used'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void letsNobodyGuess() {
        var session = new MockHttpSession();
        password(session);
        for (var i = 0; i < 5; i++) {
            assertThat(code(session, "ABCD")).hasRedirectedUrl("/sign-in/code?failed");
        }
        assertThat(code(session, code(1))).hasRedirectedUrl("/sign-in?wait");
    }

    @Test
    void takesNoCodeWithoutAPassword() {
        assertThat(code(new MockHttpSession(), code(1))).hasRedirectedUrl("/sign-in?failed");
    }

    @Test
    void keepsKeyAndCodesUnreadable() {
        var kept = database.sql("SELECT totp_secret FROM accounts.account WHERE id = ?")
                .param(account.id())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(Totp.base32(key));
        assertThat(secrets.decrypt(kept)).isEqualTo(Totp.base32(key));
        assertThat(factor.key(account.id()))
                .as("a confirmed key is shown no more")
                .isEmpty();
    }

    @Test
    void endsByACodeOrAnAdministrator() {
        assertThat(factor.switchOff(account, "ABCD")).isFalse();
        assertThat(factor.switchOff(account, codes.get(1))).isTrue();
        assertThat(factor.state(account.id())).isEqualTo(State.NONE);
        assertThat(password(new MockHttpSession())).hasRedirectedUrl("/");
    }

    @Test
    void isDemandedOfRoles() {
        assertThat(factor.isRequired(account.id())).isFalse();
        assertThat(of("administrator").isRequired(account.id())).isTrue();
        assertThat(of("reader, evaluator").isRequired(account.id())).isFalse();
    }

    private SecondFactor of(String roles) {
        return new SecondFactor(database, secrets, memberships, trail, clock, roles);
    }

    /** No code of now, of just before or of soon after. */
    private String wrong() {
        var near = IntStream.rangeClosed(-2, 2).mapToObj(this::code).collect(Collectors.toSet());
        return Stream.of("000000", "000001", "000002", "000003", "000004", "000005")
                .filter(code -> !near.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private String code(int stepsAhead) {
        return Totp.code(key, Totp.step(clock.instant()) + stepsAhead);
    }

    private MvcTestResult password(MockHttpSession session) {
        return web.post()
                .uri("/sign-in")
                .session(session)
                .with(csrf())
                .param("name", account.name())
                .param("password", PASSWORD)
                .exchange();
    }

    private MvcTestResult code(MockHttpSession session, String code) {
        return web.post()
                .uri("/sign-in/code")
                .session(session)
                .with(csrf())
                .param("code", code)
                .exchange();
    }
}
