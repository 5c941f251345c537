package gangju.server.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Accounts;
import gangju.server.accounts.OneTimeLinks;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    @Test
    void makesAnAccountByALinkThatWorksOnce() throws Exception {
        var link = links.create(new OneTimeLinks.Purpose(null));
        var browser = new Browser();
        assertThat(browser.get(link).body()).contains("name=\"repeated\"");

        var made = browser.post(link, newAccount("规划处", PASSWORD, PASSWORD));
        assertThat(location(made)).isEqualTo("/sign-in?ready");
        assertThat(accounts.find("规划处")).isPresent();

        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(browser.postFrom("/sign-in", link, newAccount("second", PASSWORD, PASSWORD))
                        .statusCode())
                .isEqualTo(410);
        assertThat(accounts.find("second")).isEmpty();

        assertThat(location(browser.signIn("规划处", PASSWORD))).isEqualTo("/");
    }

    @Test
    void keepsTheLinkWhenThePasswordIsNoGood() throws Exception {
        var link = links.create(new OneTimeLinks.Purpose(null));
        var browser = new Browser();
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
        assertThat(new Browser().get(link).statusCode()).isEqualTo(410);
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
        var browser = new Browser();
        assertThat(location(browser.get("/plans/5/targets?q=1"))).endsWith("/sign-in");
        assertThat(location(browser.signIn("RETURNING", PASSWORD))).endsWith("/plans/5/targets?q=1");
    }

    @Test
    void refusesAWrongPasswordAndASignInWithoutToken() throws Exception {
        accounts.setPassword(accounts.add("careful", "careful", null), PASSWORD);
        var browser = new Browser();
        assertThat(location(browser.signIn("careful", "wrong password"))).isEqualTo("/sign-in?failed");
        assertThat(browser.get("/sign-in?failed").body()).contains("role=\"alert\"");
        assertThat(browser.postWithoutToken("/sign-in", Map.of("name", "careful", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void slowsDownGuessing() throws Exception {
        accounts.setPassword(accounts.add("guessed", "guessed", null), PASSWORD);
        var browser = new Browser();
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(location(browser.signIn("guessed", "guess number " + attempt)))
                    .isEqualTo("/sign-in?failed");
        }
        assertThat(location(browser.signIn("Guessed", PASSWORD))).isEqualTo("/sign-in?wait");
        database.sql("UPDATE accounts.failed_sign_in SET failed_at = failed_at - interval '16 minutes'")
                .update();
        assertThat(location(browser.signIn("guessed", PASSWORD))).isEqualTo("/");
    }

    @Test
    void signsOutEverywhereWhenThePasswordIsSetAnew() throws Exception {
        accounts.setPassword(accounts.add("resetting", "resetting", null), PASSWORD);
        var browser = new Browser();
        browser.signIn("resetting", PASSWORD);
        assertThat(browser.isSignedIn()).isTrue();

        var id = accounts.find("resetting").orElseThrow().id();
        var link = links.create(new OneTimeLinks.Purpose(id));
        var changed = new Browser().post(link, Map.of("password", "another password", "repeated", "another password"));
        assertThat(location(changed)).isEqualTo("/sign-in?ready");
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(location(browser.signIn("resetting", PASSWORD))).isEqualTo("/sign-in?failed");
        assertThat(location(browser.signIn("resetting", "another password"))).isEqualTo("/");
    }

    @Test
    void signsOut() throws Exception {
        accounts.setPassword(accounts.add("leaving", "leaving", null), PASSWORD);
        var browser = new Browser();
        browser.signIn("leaving", PASSWORD);
        assertThat(location(browser.postFrom("/setup/none", "/sign-out", Map.of())))
                .isEqualTo("/sign-in?left");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void keepsTheSessionInACookieThatScriptsDoNotSee() throws Exception {
        accounts.setPassword(accounts.add("cookie", "cookie", null), PASSWORD);
        var signedIn = new Browser().signIn("cookie", PASSWORD);
        assertThat(signedIn.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("gangju-session="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void speaksEnglishOnDemand() throws Exception {
        var browser = new Browser();
        assertThat(browser.get("/sign-in").body()).contains("lang=\"zh-CN\"");
        assertThat(browser.get("/sign-in?lang=en").body())
                .contains("lang=\"en\"")
                .contains(">Sign in</h1>");
        assertThat(browser.get("/sign-in").body()).contains("lang=\"en\"");
    }

    private static Map<String, String> newAccount(String name, String password, String repeated) {
        return Map.of("name", name, "password", password, "repeated", repeated);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("none").replaceFirst("http://[^/]+", "");
    }

    private final class Browser {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
            return postFrom(path, path, fields);
        }

        HttpResponse<String> postFrom(String page, String path, Map<String, String> fields)
                throws IOException, InterruptedException {
            var body = get(page).body();
            var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(body);
            assertThat(token.find()).as(page + " has a form").isTrue();
            return send(path, fields, "_csrf=" + encode(token.group(1)) + "&");
        }

        HttpResponse<String> postWithoutToken(String path, Map<String, String> fields)
                throws IOException, InterruptedException {
            return send(path, fields, "");
        }

        HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
            return post("/sign-in", Map.of("name", name, "password", password));
        }

        boolean isSignedIn() throws IOException, InterruptedException {
            return !location(get("/plans/new")).startsWith("/sign-in");
        }

        private HttpResponse<String> send(String path, Map<String, String> fields, String before)
                throws IOException, InterruptedException {
            var body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&", before, ""));
            var request = HttpRequest.newBuilder(address(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }

        private URI address(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
