package gangju.server.plans.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import gangju.reader.PlanReader;
import gangju.server.plans.TestingReader;
import gangju.server.plans.intake.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
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

/** From a file to an adopted plan in a browser, as a person does it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class JourneyTest {
    @RegisterExtension
    static final ReviewWindow window = new ReviewWindow();

    @Autowired
    private JdbcClient database;

    private Page page;

    @BeforeEach
    void takeThePage() {
        page = window.page();
    }

    @Test
    void leadsFromAFileToAnAdoptedPlan() {
        upload("own.txt", ownText("轻轨"));
        assertThat(violations()).isEmpty();
        var doubts = count("doubt");
        if (doubts > 0) {
            page.keyboard().press("a");
            waitForCount("doubt", doubts - 1);
            page.keyboard().press("u");
            waitForCount("doubt", doubts);
        }
        acceptAll();
        adopt();
        assertThat(page.url()).matches(".*/plans/\\d+$");
        var checked = database.sql("SELECT bool_and(i.checked OR d.doubt IS NOT NULL) FROM plans.version_item i"
                        + " JOIN plans.draft_item d USING (item_id) JOIN plans.version v ON v.id = i.version_id"
                        + " WHERE v.plan_id = ?")
                .param(plan())
                .query(Boolean.class)
                .single();
        assertThat(checked).isTrue();
    }

    @Test
    void correctsByTypingAndComesBackToTheSamePlace() {
        upload("own.txt", ownText("有轨电车"));
        page.locator("[data-tab=target]").click();
        var second = page.locator("#list a.item").first();
        second.click();
        var id = Objects.requireNonNull(page.locator("form.item").getAttribute("data-item"));
        page.keyboard().press("e");
        page.locator("#f-unit").fill("测试单位");
        page.locator("#f-unit").press("Enter");
        page.locator("#undo:not([disabled])").waitFor();
        assertThat(content(id)).contains("测试单位");
        page.locator("[data-item='" + id + "']").first().click();
        page.waitForResponse(Pattern.compile(".*/place"), () -> page.keyboard().press("k"));
        var place = page.locator("form.item").getAttribute("data-item");
        page.reload();
        page.locator("form.item").waitFor();
        assertThat(page.locator("form.item").getAttribute("data-item")).isEqualTo(place);
        page.locator("#paper .on").first().waitFor();
        assertThat(shadedIsInView()).isTrue();
        assertThat(page.locator("#undo").isEnabled()).isTrue();
    }

    @Test
    void choosesAnItemByItsSentence() {
        upload("own.txt", ownText("缆车"));
        var mark = page.locator("#paper mark[data-item]").last();
        var id = Objects.requireNonNull(mark.getAttribute("data-item"));
        mark.click();
        page.locator("form.item[data-item='" + id + "']").waitFor();
        assertThat(shadedIsInView()).isTrue();
    }

    @Test
    void addsAnItemFromMarkedWords() {
        upload("own.txt", ownText("水上巴士"));
        page.evaluate("""
                () => {
                    const line = [...document.querySelectorAll('#paper p')].find((p) => !p.querySelector('mark') && p.textContent.length > 4);
                    const range = document.createRange();
                    range.setStart(line.firstChild, 0);
                    range.setEnd(line.firstChild, 4);
                    getSelection().removeAllRanges();
                    getSelection().addRange(range);
                }
                """);
        page.locator("#marked-add").click();
        var words = page.locator("#add-words").inputValue();
        assertThat(words).hasSize(4);
        assertThat(violations()).isEmpty();
        page.locator("#add-kind").selectOption("project");
        page.locator("#add-form button[value=do]").click();
        page.locator("form.item").filter(new FilterOptions().setHasText(words)).waitFor();
        assertThat(page.locator("#paper mark.on").first().textContent()).contains(words.substring(0, 2));
    }

    @Test
    void takesATablePastedFromASpreadsheet() {
        upload("own.txt", ownText("班车"));
        var targets = count("target");
        page.locator("#open-table").click();
        page.evaluate("""
                () => {
                    const data = new DataTransfer();
                    data.setData('text/plain', '指标\\t2025年\\t2030年\\t单位\\t属性\\n公交分担率\\t31.5\\t力争45以上\\t%\\t预期性\\n新增车辆\\t—\\t累计300\\t辆\\t约束性\\n');
                    document.querySelector('#table-rows input').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """);
        assertThat(page.locator("#table-rows [name=figure]").first().inputValue())
                .isEqualTo("力争45以上");
        assertThat(violations()).isEmpty();
        page.locator("#table-form button[value=do]").click();
        waitForCount("target", targets + 2);
        assertThat(page.locator("#list").textContent()).contains("公交分担率", "新增车辆");
    }

    @Test
    void showsWhatAnotherPersonDecidedAndOverwritesNothing() {
        upload("own.txt", ownText("渡轮"));
        page.locator("[data-tab=target]").click();
        page.locator("form.item").waitFor();
        var id = Objects.requireNonNull(page.locator("form.item").getAttribute("data-item"));
        var other = window.signedIn("second-" + UUID.randomUUID());
        other.navigate(page.url());
        other.locator("[data-tab=target]").click();
        other.locator("form.item[data-item='" + id + "']").waitFor();
        other.keyboard().press("x");
        other.locator("#undo:not([disabled])").waitFor();
        page.keyboard().press("a");
        page.locator("#says.bad").waitFor();
        assertThat(page.locator("#says").textContent()).contains("second-");
        var decided = database.sql(
                        "SELECT item_id || ' ' || state FROM plans.draft_item WHERE plan_id = ? AND state <> 'open'")
                .param(plan())
                .query(String.class)
                .list();
        assertThat(decided).as("this item is rejected, and nothing else").containsExactly(id + " rejected");
        other.context().close();
        window.errors().removeIf(error -> error.contains("409"));
    }

    @Test
    void adoptsTheRealFile() throws IOException {
        var folder = Path.of(System.getenv().getOrDefault("GANGJU_CORPUS", "../../shared"))
                .resolve("plans");
        if (!Files.isDirectory(folder)) {
            assertThat(System.getenv("GANGJU_CORPUS_REQUIRED"))
                    .as("the corpus is required")
                    .isNotEqualTo("1");
            System.err.println("not checked: the review of a real file, no corpus at " + folder);
            return;
        }
        try (var files = Files.list(folder)) {
            var file = files.filter(path -> path.toString().endsWith(".txt")
                            && path.getFileName().toString().startsWith("002"))
                    .findFirst()
                    .orElseThrow();
            upload(file.getFileName().toString(), Files.readAllBytes(file));
        }
        page.locator("#paper mark").first().waitFor();
        page.waitForTimeout(800);
        assertThat(violations()).isEmpty();
        looksRightInEveryTabWidthAndLanguage();
        acceptAll();
        adopt();
        assertThat(page.url()).matches(".*/plans/\\d+$");
    }

    private void looksRightInEveryTabWidthAndLanguage() {
        var review = page.url();
        for (var tab : List.of("target", "task", "project", "node", "body", "statement", "finding")) {
            page.locator("[data-tab=" + tab + "]").click();
            page.waitForTimeout(500);
            if (List.of("target", "task", "project", "statement").contains(tab)) {
                assertThat(shadedIsInView()).as(tab).isTrue();
            }
        }
        for (var place : List.of(
                "/plans/new",
                review.replaceFirst("https?://[^/]+", ""),
                review.replaceFirst("https?://[^/]+", "") + "/adopt")) {
            for (var language : List.of("zh-CN", "en")) {
                for (var width : List.of(1440, 390)) {
                    page.setViewportSize(width, 900);
                    page.navigate(window.address(place + "?lang=" + language));
                    page.waitForTimeout(400);
                    assertThat(violations()).as(place + language + width).isEmpty();
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .as(place + width)
                            .isLessThanOrEqualTo(width);
                }
            }
        }
        page.setViewportSize(1440, 900);
        page.navigate(review + "?lang=zh-CN");
        page.locator("form.item").waitFor();
    }

    private boolean shadedIsInView() {
        return (boolean) page.evaluate("""
                () => {
                    const paper = document.getElementById('paper').getBoundingClientRect();
                    const words = document.querySelector('#paper .on')?.getBoundingClientRect();
                    return Boolean(words) && words.bottom > paper.top && words.top < paper.bottom;
                }
                """);
    }

    private void upload(String name, byte[] bytes) {
        page.navigate(window.address("/plans/new"));
        assertThat(violations()).isEmpty();
        ReviewWindow.upload(page, name, bytes);
    }

    private static byte[] ownText(String subject) {
        return ReviewWindow.ownText(subject);
    }

    private void acceptAll() {
        page.locator("#open-bulk").click();
        page.locator("#bulk-do:not([disabled])").waitFor();
        assertThat(violations()).isEmpty();
        page.locator("#bulk-do").click();
        page.locator("#bulk").waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.locator("#undo:not([disabled])").waitFor();
    }

    private void adopt() {
        page.locator("#adopt").click();
        page.locator("#confirmed").check();
        assertThat(violations()).isEmpty();
        page.locator("form[action$='/adopt'] button").click();
        page.waitForURL(Pattern.compile(".*/plans/\\d+$"));
        window.errors().removeIf(error -> error.contains("404"));
    }

    private int count(String tab) {
        return Integer.parseInt(page.locator("[data-tab=" + tab + "] b").textContent());
    }

    private void waitForCount(String tab, int count) {
        page.locator("[data-tab=" + tab + "] b")
                .filter(new FilterOptions().setHasText(Pattern.compile("^" + count + "$")))
                .waitFor();
    }

    private long plan() {
        return ReviewWindow.plan(page);
    }

    private String content(String id) {
        return database.sql("SELECT content::text FROM plans.draft_item WHERE item_id = ?")
                .param(Long.valueOf(id))
                .query(String.class)
                .single();
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    /** What is read from the tests' own text does not depend on the product's rules. */
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
