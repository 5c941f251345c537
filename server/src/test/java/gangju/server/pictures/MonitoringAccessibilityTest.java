package gangju.server.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import gangju.server.indicators.status.DueStandings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages on figures and targets in a real browser: no violation, charts drawn, past days closed to writing. */
@ExampleServer
class MonitoringAccessibilityTest {
    private static TestingBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DueStandings standings;

    @Autowired
    private ExampleServer.Account account;

    @BeforeAll
    static void openBrowser() {
        browser = TestingBrowser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void fill() {
        new TestingFigures(database).fill();
        standings.all("link");
    }

    @ParameterizedTest
    @CsvSource({"1440, zh-CN", "390, zh-CN", "1440, en", "390, en"})
    void findsNoViolationAndNoSidewaysScroll(int width, String language) {
        try (var window = browser.window(width, true)) {
            var page = window.newPage();
            account.signIn(page, server());
            page.navigate(server() + "/?lang=" + language);
            var wrong = new ArrayList<String>();
            new MonitoringAddresses(database).named().entrySet().forEach(one -> wrong.addAll(wrong(page, one, width)));
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void drawsTheCourseFromTheNumbersOfTheTableUnderTheStrictPolicy() {
        try (var window = browser.window(1440, true)) {
            var page = window.newPage();
            var said = new ArrayList<String>();
            page.onConsoleMessage(message -> said.add(message.text()));
            account.signIn(page, server());
            page.navigate(server() + "/indicators/T_RD");
            page.locator("[data-chart=course][data-drawn=yes] svg").waitFor();
            assertThat(page.locator("[data-chart=course] svg").textContent()).contains("2.99", "2.94");
            assertThat(page.locator("#figures table").textContent()).contains("2.99", "2.94", "2.70");
            assertThat(page.locator("[data-picture] button").count()).isEqualTo(1);
            var picture = page.waitForDownload(
                    () -> page.locator("[data-picture] button").click());
            assertThat(picture.suggestedFilename()).isEqualTo("T_RD.png");
            assertThat(picture.path()).content(StandardCharsets.ISO_8859_1).startsWith("\u0089PNG");
            assertThat(said).noneMatch(text -> text.contains("Content Security Policy"));
        }
    }

    @Test
    void keepsTheClocksInItsLinksAndOffersNothingToWriteWhenLookingBack() {
        try (var window = browser.window(1440, false)) {
            var page = window.newPage();
            account.signIn(page, server());
            page.navigate(server() + "/indicators/T_RD?known-on=2025-12-31&as-of=2025-12-31");
            assertThat(page.locator(".clocks.past").count()).isEqualTo(1);
            assertThat(page.locator("#figures").textContent()).contains("2.94").doesNotContain("2.99");
            assertThat(page.locator("a[href*='figures/new']").count()).isZero();
            assertThat(page.locator(".breadcrumb a").first().getAttribute("href"))
                    .contains("known-on=2025-12-31");
        }
    }

    /** Of a tolerance that changes no outcome, so that the other tests find what they expect. */
    @ParameterizedTest
    @CsvSource({"1440, zh-CN, 0.2", "390, en, 0.3"})
    void decidesAToleranceAndSeesTargetsJudgedAnew(int width, String language, String value) {
        try (var window = browser.window(width, true)) {
            var page = window.newPage();
            account.signIn(page, server());
            page.navigate(server() + "/methods/tolerances?lang=" + language);
            page.selectOption("#e-name", "growth-rounding");
            page.selectOption("#e-method", "growth");
            page.fill("#e-value", value);
            page.fill("#e-reason", "公布的增速取整");
            page.fill("#e-source", "办公会纪要");
            page.locator("#decide button").click();
            page.locator("#asked").waitFor();
            assertThat(wrong(page, width)).isEmpty();
            page.locator("#asked button").click();
            page.locator("#progress").waitFor();
            page.locator("#progress [role=progressbar]")
                    .waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(page.locator("#progress tbody tr").first().textContent()).contains("规划推进办");
            assertThat(page.locator("#decisions").textContent()).contains("公布的增速取整");
            assertThat(wrong(page, width)).isEmpty();
        }
    }

    @Test
    void showsAVisitorTheProgressOfTheExampleAndNothingElse() {
        var plan = new ExampleAddresses(database).plan();
        try (var window = browser.window(1440, false)) {
            var page = window.newPage();
            assertThat(page.navigate(server() + plan + "/standing").status()).isEqualTo(200);
            assertThat(page.locator("a[href*='/indicators/']").count()).isZero();
            assertThat(page.navigate(server() + plan + "/links").status()).isEqualTo(404);
            assertThat(page.navigate(server() + "/indicators/T_RD").status()).isEqualTo(200);
            assertThat(page.locator("a[href*='figures/new'], a[href$='/edit']").count())
                    .isZero();
            for (var address : List.of("/indicators", "/figures", "/warnings", "/methods")) {
                page.navigate(server() + address);
                assertThat(page.url()).endsWith("/sign-in");
            }
        }
    }

    private List<String> wrong(Page page, Map.Entry<String, String> one, int width) {
        var wrong = new ArrayList<String>();
        var answer = page.navigate(server() + one.getValue());
        if (answer.status() != 200) {
            wrong.add(one.getValue() + ": " + answer.status());
        }
        wrong(page, width).forEach(what -> wrong.add(one.getValue() + ": " + what));
        return wrong;
    }

    private static List<String> wrong(Page page, int width) {
        var wrong = new ArrayList<String>();
        if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
            wrong.add("scrolls sideways");
        }
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> wrong.add(
                        rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
        return wrong;
    }

    private String server() {
        return "http://127.0.0.1:" + port;
    }
}
