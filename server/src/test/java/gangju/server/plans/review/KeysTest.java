package gangju.server.plans.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gangju.reader.PlanReader;
import gangju.server.plans.TestingReader;
import gangju.server.plans.intake.DocumentReader;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key decides about the item that is shown, however late the answers of the server come. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KeysTest {
    @RegisterExtension
    static final ReviewWindow window = new ReviewWindow();

    @Autowired
    private JdbcClient database;

    private Page page;

    @BeforeEach
    void openReview() {
        page = window.page();
        page.navigate(window.address("/plans/new"));
        ReviewWindow.upload(
                page,
                "own.txt",
                ReviewWindow.ownText(UUID.randomUUID().toString().substring(0, 8)));
    }

    @Test
    void decideNothingWhileTheItemsOfATabAreOnTheirWay() {
        window.hold("/items\\?tab=target");
        page.locator("[data-tab=target]").click();
        page.keyboard().press("x");
        page.keyboard().press("a");
        assertThat(page.locator("form.item").count()).isZero();
        window.letGo();
        page.locator("form.item").waitFor();
        assertThat(decided()).isEmpty();
        var shown = shown();
        page.keyboard().press("x");
        page.locator("#undo:not([disabled])").waitFor();
        assertThat(decided()).isEqualTo(Map.of(shown, "rejected"));
    }

    @Test
    void decideNothingWhereNoItemIsShown() {
        for (var tab : new String[] {"body", "finding"}) {
            page.locator("[data-tab=" + tab + "]").click();
            page.locator("#list:not([aria-busy]) .item").first().waitFor();
            page.keyboard().press("x");
            page.keyboard().press("a");
        }
        page.locator("[data-tab=target]").click();
        page.locator("form.item").waitFor();
        assertThat(decided()).isEmpty();
    }

    @Test
    void meanTheTabThatWasAskedForLast() {
        window.hold("/bodies\\?");
        page.locator("[data-tab=body]").click();
        page.locator("[data-tab=target]").click();
        page.locator("form.item").waitFor();
        var shown = shown();
        page.waitForResponse("**/bodies?*", () -> window.letGo());
        page.keyboard().press("x");
        page.locator("#undo:not([disabled])").waitFor();
        assertThat(page.locator("[data-tab=target]").getAttribute("aria-current"))
                .isEqualTo("true");
        assertThat(decided()).isEqualTo(Map.of(shown, "rejected"));
    }

    @Test
    void waitForADecisionThatIsOnItsWay() {
        page.locator("[data-tab=target]").click();
        page.locator("form.item").waitFor();
        var shown = shown();
        var next = page.locator("#list a.item").first().getAttribute("data-item");
        var held = window.hold("/accept$");
        page.keyboard().press("a");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().type("jejxa");
        window.letGo();
        page.locator("#undo:not([disabled])").waitFor();
        assertThat(shown()).isEqualTo(next);
        assertThat(decided()).isEqualTo(Map.of(shown, "accepted"));
    }

    @Test
    void takeBackTheDecisionThatIsStillOnItsWay() {
        page.locator("[data-tab=target]").click();
        page.locator("form.item").waitFor();
        page.keyboard().press("x");
        page.locator("#undo:not([disabled])").waitFor();
        var first = decided();
        var held = window.hold("/accept$");
        page.keyboard().press("a");
        page.waitForCondition(() -> !held.isEmpty());
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.keyboard().press("u");
        page.evaluate("() => fetch('/plans').then((answer) => answer.status)");
        assertThat(asked).noneMatch(address -> address.endsWith("/undo"));
        page.waitForResponse("**/undo", () -> window.letGo());
        assertThat(decided()).isEqualTo(first);
    }

    private String shown() {
        return Objects.requireNonNull(page.locator("form.item").getAttribute("data-item"));
    }

    /** What has been decided about the plan's items, by id. */
    private Map<String, String> decided() {
        return database
                .sql("SELECT item_id::text AS id, state FROM plans.draft_item WHERE plan_id = ? AND state <> 'open'")
                .param(ReviewWindow.plan(page))
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> (String) row.get("id"), row -> (String) row.get("state")));
    }

    /** What is read does not depend on the product's rules. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnTextByItsOwnRules {
        @Bean
        @Primary
        DocumentReader reader() {
            var small = new TestingReader();
            var product = new PlanReader();
            return (bytes, name, progress) ->
                    name.equals("own.txt") ? small.read(bytes, name, progress) : product.read(bytes, name, progress);
        }
    }
}
