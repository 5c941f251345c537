package gangju.server.plans.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import gangju.server.plans.source.picture.TestingPages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an item was read from, as a person sees it: a table's cells, a page's lines, and what reading again would do.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SourceJourneyTest {
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
    void marksTheCellsThatAnItemWasReadFrom() {
        upload("plan.html", withTable(8));
        page.locator("[data-tab=target]").click();
        page.locator("#list .item")
                .filter(new FilterOptions().setHasText("指标5"))
                .first()
                .click();
        page.locator(".exact").first().waitFor();
        assertThat(page.locator(".exact").allTextContents())
                .anyMatch(cell -> cell.startsWith("指标5"))
                .anyMatch(cell -> cell.equals("1005"));
        assertThat(page.locator("figure caption").textContent()).contains("主要指标");
        assertThat(isInView(".exact")).isTrue();
        isSoundInEveryWidthAndLanguage();
    }

    @Test
    void bringsTheRowsOfALongTableThatAreLookedFor() {
        upload("long.html", withTable(120));
        page.locator("#query").fill("指标100");
        page.locator("#query").press("Enter");
        page.locator("form.item")
                .filter(new FilterOptions().setHasText("指标100"))
                .waitFor();
        page.locator(".exact").first().waitFor();
        assertThat(page.locator(".exact").first().textContent()).startsWith("指标100");
        assertThat(page.locator("figure tbody tr").count()).isLessThanOrEqualTo(40);
        page.locator("[data-rows]").first().press("Enter");
        page.locator("figure").filter(new FilterOptions().setHasText("指标60")).waitFor();
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("table-scroll");
        assertThat(page.locator("figure thead").textContent()).contains("2030年");
    }

    @Test
    void showsThePictureOfThePageBesideTheText() {
        upload(
                "plan.pdf",
                TestingPages.of(
                        List.of("1 Goals", "The city will extend bus lines to 187 km by 2030."),
                        List.of("2 Streets", "Footpaths will reach 300 km by 2030.", "Trees will line every street.")));
        page.locator("[data-tab=target]").click();
        page.locator("#list .item")
                .filter(new FilterOptions().setHasText("ootpaths"))
                .first()
                .click();
        page.locator("#page rect").first().waitFor();
        assertThat(page.locator("#page .page-head").textContent()).contains("第 2 页，共 2 页");
        assertThat(page.evaluate("""
                async () => (await createImageBitmap(await (await fetch(
                    document.querySelector('#page image').getAttribute('href'))).blob())).width""")).isEqualTo(1240);
        assertThat(isInView("#page rect")).isTrue();
        page.locator("#page button").first().press("Enter");
        page.locator("#page .page-head")
                .filter(new FilterOptions().setHasText("第 1 页"))
                .waitFor();
        isSoundInEveryWidthAndLanguage();
    }

    @Test
    void asksBeforeAnotherReadingChangesTheDraft() {
        upload("again.html", withTable(6));
        var plan = ReviewWindow.plan(page);
        database.sql("UPDATE plans.draft_item SET content = jsonb_set(content, '{value}', '7') WHERE plan_id = ?"
                        + " AND label = '指标2' AND kind = 'target'")
                .param(plan)
                .update();
        database.sql("UPDATE plans.draft_item SET content = jsonb_set(content, '{value}', '8'), state = 'corrected',"
                        + " decided_by = 'planner', decided_at = now() WHERE plan_id = ? AND label = '指标3'"
                        + " AND kind = 'target'")
                .param(plan)
                .update();
        page.locator("#open-again").click();
        page.locator("#again form button[type=submit]").click();
        page.locator("table.changes").waitFor();
        assertThat(page.locator("h1").textContent()).contains("1 处变化");
        assertThat(page.locator("table.changes").textContent()).contains("指标2", "7", "1002");
        isSoundInEveryWidthAndLanguage();
        page.locator("form[action$='/take'] button").click();
        page.waitForURL(Pattern.compile(".*/plans/\\d+/review"));
        page.locator("form.item").waitFor();
        assertThat(database.sql("SELECT content ->> 'value' FROM plans.draft_item WHERE plan_id = ? AND kind = 'target'"
                                + " AND label IN ('指标2', '指标3') ORDER BY label")
                        .param(plan)
                        .query(String.class)
                        .list())
                .containsExactly("1002", "8");
    }

    private void isSoundInEveryWidthAndLanguage() {
        var address = page.url();
        for (var language : List.of("en", "zh-CN")) {
            for (var width : List.of(390, 1440)) {
                page.setViewportSize(width, 900);
                page.navigate(address + "?lang=" + language);
                page.locator("form.item, table.changes").first().waitFor();
                page.waitForTimeout(700);
                assertThat(violations()).as(language + width).isEmpty();
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(language + width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    private boolean isInView(String selector) {
        return (boolean) page.evaluate("""
                (selector) => {
                    const made = document.querySelector(selector);
                    const box = made.closest('.page-scroll, #paper').getBoundingClientRect();
                    const seen = made.getBoundingClientRect();
                    return seen.bottom > box.top && seen.top < box.bottom && seen.right > box.left && seen.left < box.right;
                }
                """, selector);
    }

    private void upload(String name, byte[] bytes) {
        page.navigate(window.address("/plans/new"));
        ReviewWindow.upload(page, name, bytes);
    }

    /** @param rows of its indicator table; the title holds them, so that no two plans are alike */
    private static byte[] withTable(int rows) {
        var table = new StringBuilder();
        for (int i = 1; i <= rows; i++) {
            table.append("<tr>")
                    .append(i == 1 ? "<td rowspan='2'>设施</td>" : i == 2 ? "" : "<td>出行</td>")
                    .append("<td>指标%d</td><td>处</td><td>%d</td><td>%d</td></tr>".formatted(i, 500 + i, 1000 + i));
        }
        return """
                <!doctype html><html><head><title>街区%d规划（2026—2030年）</title></head><body>
                <h1>街区%d规划（2026—2030年）</h1><h2>%d、发展目标</h2><p>到2030年，出行更加便利。</p>
                <p>专栏1 主要指标</p><table><tr><th>类别</th><th>指标</th><th>单位</th><th>2025年</th><th>2030年</th></tr>%s</table>
                <h2>%d、主要任务</h2><p>优化公交线网，方便市民出行。</p></body></html>""".formatted(rows, rows, 1, table, 2).getBytes(StandardCharsets.UTF_8);
    }
}
