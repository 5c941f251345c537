package gangju.server.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No violation on any reading page, wide or narrow, in Chinese or English, with script or without. */
@ExampleServer
class AccessibilityTest {
    private static TestingBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

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

    @ParameterizedTest
    @CsvSource({"1440, zh", "390, zh", "390, en"})
    void findsNoViolationAndNoSidewaysScrollForSomebodySignedIn(int width, String language) {
        try (var window = browser.window(width, true)) {
            var page = window.newPage();
            account.signIn(page, server());
            page.navigate(server() + "/?lang=" + language);
            var violations = new ArrayList<String>();
            for (var address : new ExampleAddresses(database).all()) {
                page.navigate(server() + address);
                violations.addAll(violations(page, address));
                if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
                    violations.add(address + ": scrolls sideways");
                }
            }
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void findsNoViolationForAVisitorInEnglish() {
        try (var window = browser.window(1440, true)) {
            var page = window.newPage();
            page.navigate(server() + "/?lang=en");
            var addresses = new ExampleAddresses(database);
            var violations = new ArrayList<String>();
            for (var address :
                    List.of("/", "/plans", addresses.plan(), addresses.plan() + "/targets", "/search?q=人才")) {
                page.navigate(server() + address);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
                violations.addAll(violations(page, address));
            }
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void readsAndFiltersWithoutScript() {
        try (var window = browser.window(1440, false)) {
            var page = window.newPage();
            page.navigate(server() + new ExampleAddresses(database).plan() + "/targets");
            page.locator("#f-group").selectOption("milestone");
            page.locator(".filters button").click();
            assertThat(page.url()).contains("group=milestone");
        }
    }

    @Test
    void goesToTheNextItemByKey() {
        try (var window = browser.window(1440, true)) {
            var page = window.newPage();
            page.navigate(server() + new ExampleAddresses(database).item("task"));
            var first = page.url();
            page.keyboard().press("j");
            page.waitForURL(address -> !address.equals(first));
            page.keyboard().press("k");
            page.waitForURL(first);
        }
    }

    private String server() {
        return "http://127.0.0.1:" + port;
    }

    private static List<String> violations(com.microsoft.playwright.Page page, String address) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> address + ": " + rule.getId() + " "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
    }
}
