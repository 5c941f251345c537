package gangju.server.plans.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import gangju.server.accounts.TestingAccount;
import gangju.server.plans.TestingPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A browser for the tests of one class on a running server: each test gets a window of a person who is signed in, and
 * fails where the console complains.
 */
final class ReviewWindow implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Pattern NONE = Pattern.compile("(?!)");

    private final List<String> errors = new ArrayList<>();
    private final List<Route> held = new ArrayList<>();
    private Pattern holding = NONE;
    private @Nullable ApplicationContext server;
    private @Nullable Page page;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    /** Anew each time, as a failed class may run once more. */
    @Override
    public void beforeAll(ExtensionContext tests) {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        server = SpringExtension.getApplicationContext(test);
        holding = NONE;
        page = signedIn("planner-" + UUID.randomUUID());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        page().context().close();
        assertThat(errors).as("the console").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        Objects.requireNonNull(browser).close();
        Objects.requireNonNull(playwright).close();
    }

    List<String> errors() {
        return errors;
    }

    /** The window of the test's own person. */
    Page page() {
        return Objects.requireNonNull(page);
    }

    /** A page of the server by its path. */
    String address(String path) {
        return "http://127.0.0.1:" + server().getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    private ApplicationContext server() {
        return Objects.requireNonNull(server);
    }

    /** A window of another person. */
    Page signedIn(String name) {
        var password = UUID.randomUUID().toString();
        var passwords = server().getBean(PasswordEncoder.class);
        TestingAccount.store(server().getBean(JdbcClient.class), name, name, passwords.encode(password));
        var window = Objects.requireNonNull(browser).newContext(new NewContextOptions().setViewportSize(1440, 900));
        var opened = window.newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        opened.onPageError(errors::add);
        opened.route("**", this::pass);
        opened.navigate(address("/sign-in"));
        opened.locator("input[name=name]").fill(name);
        opened.locator("input[name=password]").fill(password);
        opened.locator("main button[type=submit]").click();
        opened.waitForURL(address -> !address.contains("/sign-in"));
        errors.clear();
        return opened;
    }

    /** Brings a file to its review, from the page that takes files. */
    static void upload(Page page, String name, byte[] bytes) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/plain", bytes));
        page.locator("#upload button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/plans/\\d+/review"));
        page.locator("form.item, #list > p").first().waitFor();
        page.locator("#paper p, #paper h2, #paper h3").first().waitFor();
    }

    static byte[] ownText(String subject) {
        return TestingPlan.TEXT
                .replaceFirst(".*", subject + "规划（2026—2030年）")
                .replace("公交", subject)
                .replace("二、主要任务", "本章提出目标的由来。\n二、主要任务")
                .getBytes(StandardCharsets.UTF_8);
    }

    static long plan(Page page) {
        return Long.parseLong(page.url().replaceFirst(".*/plans/(\\d+).*", "$1"));
    }

    /**
     * Keeps requests back until they are let go: what a slow server does, without a clock.
     *
     * @param requests the end of their paths, with what is asked
     */
    List<Route> hold(String requests) {
        held.clear();
        holding = Pattern.compile(requests);
        return held;
    }

    void letGo() {
        page().waitForCondition(() -> !held.isEmpty());
        holding = NONE;
        held.forEach(Route::resume);
        held.clear();
    }

    /** Every request of a window comes by here from its start: a watch that begins later may miss the first. */
    private void pass(Route route) {
        if (holding.matcher(route.request().url()).find()) {
            held.add(route);
        } else {
            route.resume();
        }
    }
}
