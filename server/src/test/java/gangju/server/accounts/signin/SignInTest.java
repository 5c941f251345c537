package gangju.server.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Accounts;
import gangju.server.accounts.Memberships;
import gangju.server.accounts.OneTimeLinks;
import gangju.server.accounts.Role;
import gangju.server.accounts.Sessions;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visitor with a browser's cookies against the running server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTest {
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Sessions sessions;

    @Test
    void makesAnAccountByALinkThatWorksOnce() throws Exception {
        var link = links.create(new OneTimeLinks.Purpose(null));
        var browser = new Visitor(port);
        assertThat(browser.get(link).body()).contains("name=\"repeated\"");

        var made = browser.post(link, newAccount("规划处", PASSWORD, PASSWORD));
        assertThat(browser.location(made)).isEqualTo("/sign-in?ready");
        assertThat(accounts.find("规划处")).isPresent();

        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(browser.postFrom("/sign-in", link, newAccount("second", PASSWORD, PASSWORD))
                        .statusCode())
                .isEqualTo(410);
        assertThat(accounts.find("second")).isEmpty();

        assertThat(browser.location(browser.signIn("规划处", PASSWORD))).isEqualTo("/");
    }

    @Test
    void keepsTheLinkWhenThePasswordIsNoGood() throws Exception {
        var link = links.create(new OneTimeLinks.Purpose(null));
        var browser = new Visitor(port);
        var tooShort = browser.post(link, newAccount("office", "short", "short"));
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body())
                .contains("aria-invalid=\"true\"")
                .contains("value=\"office\"")
                .doesNotContain("short\"");
        assertThat(browser.post(link, newAccount("office-name", "office-name", "office-name"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(link, newAccount("office", PASSWORD, PASSWORD + "!"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(accounts.find("office")).isEmpty();
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnExpiredLink() throws Exception {
        var link = links.create(new OneTimeLinks.Purpose(null));
        database.sql("UPDATE accounts.one_time_link SET expires_at = now() - interval '1 second'")
                .update();
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void keepsNeitherPasswordsNorTokensReadable() {
        accounts.setPassword(accounts.add("stored", "stored", null), PASSWORD);
        var link = links.create(new OneTimeLinks.Purpose(null));
        var password = database.sql("SELECT password FROM accounts.account WHERE name = 'stored'")
                .query(String.class)
                .single();
        assertThat(password).startsWith("$argon2id$");
        var tokens = database.sql("SELECT token_sha256 FROM accounts.one_time_link")
                .query(String.class)
                .list();
        assertThat(tokens).noneMatch(link::contains).isNotEmpty();
    }

    @Test
    void goesBackToThePageThatWasAskedFor() throws Exception {
        accounts.setPassword(accounts.add("returning", "returning", null), PASSWORD);
        var browser = new Visitor(port);
        assertThat(browser.location(browser.get("/plans/5/targets?q=1"))).endsWith("/sign-in");
        assertThat(browser.location(browser.signIn("RETURNING", PASSWORD))).endsWith("/plans/5/targets?q=1");
    }

    @Test
    void refusesAWrongPasswordAndASignInWithoutToken() throws Exception {
        accounts.setPassword(accounts.add("careful", "careful", null), PASSWORD);
        var browser = new Visitor(port);
        assertThat(browser.location(browser.signIn("careful", "wrong password")))
                .isEqualTo("/sign-in?failed");
        assertThat(browser.get("/sign-in?failed").body()).contains("role=\"alert\"");
        assertThat(browser.postWithoutToken("/sign-in", Map.of("name", "careful", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void slowsDownGuessing() throws Exception {
        accounts.setPassword(accounts.add("guessed", "guessed", null), PASSWORD);
        var browser = new Visitor(port);
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(browser.location(browser.signIn("guessed", "guess number " + attempt)))
                    .isEqualTo("/sign-in?failed");
        }
        assertThat(browser.location(browser.signIn("Guessed", PASSWORD))).isEqualTo("/sign-in?wait");
        database.sql("UPDATE accounts.failed_sign_in SET failed_at = failed_at - interval '16 minutes'")
                .update();
        assertThat(browser.location(browser.signIn("guessed", PASSWORD))).isEqualTo("/");
    }

    @Test
    void signsOutEverywhereWhenThePasswordIsSetAnew() throws Exception {
        accounts.setPassword(accounts.add("resetting", "resetting", null), PASSWORD);
        var browser = new Visitor(port);
        browser.signIn("resetting", PASSWORD);
        assertThat(browser.isSignedIn()).isTrue();

        var id = accounts.find("resetting").orElseThrow().id();
        var link = links.create(new OneTimeLinks.Purpose(id));
        var changed =
                new Visitor(port).post(link, Map.of("password", "another password", "repeated", "another password"));
        assertThat(browser.location(changed)).isEqualTo("/sign-in?ready");
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.location(browser.signIn("resetting", PASSWORD))).isEqualTo("/sign-in?failed");
        assertThat(browser.location(browser.signIn("resetting", "another password")))
                .isEqualTo("/");
    }

    @Test
    void signsOut() throws Exception {
        accounts.setPassword(accounts.add("leaving", "leaving", null), PASSWORD);
        var browser = new Visitor(port);
        browser.signIn("leaving", PASSWORD);
        assertThat(browser.location(browser.postFrom("/setup/none", "/sign-out", Map.of())))
                .isEqualTo("/sign-in?left");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void changesRolesInEverySession() throws Exception {
        var account = accounts.add("demoted", "demoted", null);
        accounts.setPassword(account, PASSWORD);
        memberships.grant(account.id(), TestingAccount.ROOT, Role.ADMINISTRATOR, null, "test");
        var first = new Visitor(port);
        var second = new Visitor(port);
        first.signIn("demoted", PASSWORD);
        second.signIn("demoted", PASSWORD);
        assertThat(first.get("/people").statusCode()).isEqualTo(200);
        assertThat(second.get("/people").statusCode()).isEqualTo(200);
        sessions.change(account.id(), List.of());
        assertThat(first.get("/people").statusCode()).isEqualTo(403);
        assertThat(second.get("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void recordsWhoComesIn() throws Exception {
        var account = accounts.add("noted", "noted", null);
        accounts.setPassword(account, PASSWORD);
        var browser = new Visitor(port);
        browser.signIn("noted", "wrong password");
        browser.signIn("noted", PASSWORD);
        assertThat(database.sql("SELECT actor || ' ' || address || ' ' || after_state FROM audit.entry"
                                + " WHERE action = 'accounts.signed-in' AND subject = :subject")
                        .param("subject", "account/" + account.id())
                        .query(String.class)
                        .list())
                .containsExactly("noted 127.0.0.1 {\"by\":\"password\"}");
    }

    @Test
    void saysWhomToAskWhereNoMailIsSet() throws Exception {
        var browser = new Visitor(port);
        assertThat(browser.get("/sign-in/forgotten").body())
                .contains("没有设置邮件")
                .doesNotContain("<form method=\"post\" action=\"/sign-in/forgotten\"");
        assertThat(browser.get("/sign-in").body()).doesNotContain("/sign-in/with/");
        assertThat(browser.location(browser.get("/sign-in/with/openid"))).endsWith("/sign-in");
    }

    @Test
    void keepsTheSessionInACookieThatScriptsDoNotSee() throws Exception {
        accounts.setPassword(accounts.add("cookie", "cookie", null), PASSWORD);
        var signedIn = new Visitor(port).signIn("cookie", PASSWORD);
        assertThat(signedIn.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("gangju-session="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void speaksEnglishOnDemand() throws Exception {
        var browser = new Visitor(port);
        assertThat(browser.get("/sign-in").body()).contains("lang=\"zh-CN\"");
        assertThat(browser.get("/sign-in?lang=en").body())
                .contains("lang=\"en\"")
                .contains(">Sign in</h1>");
        assertThat(browser.get("/sign-in").body()).contains("lang=\"en\"");
    }

    private static Map<String, String> newAccount(String name, String password, String repeated) {
        return Map.of("name", name, "password", password, "repeated", repeated);
    }
}
