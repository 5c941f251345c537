package gangju.server.plans.review;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.server.accounts.TestingAccount;
import gangju.server.plans.PlansTest;
import gangju.server.plans.intake.PlanIntake;
import gangju.server.plans.intake.UploadedFile;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables of real documents as the review shows them. */
@PlansTest
@Transactional
class SourceTablesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester web;

    @Autowired
    private PlanIntake intake;

    @Test
    void showsATableWithItsHeadItsMergedCellsAndItsCaption() throws Exception {
        var plan = add(page("""
                <p>专栏1 绿色出行主要指标</p>
                <table><tr><th>类别</th><th>指标</th><th>2025年</th><th>2030年</th></tr>
                <tr><td rowspan="2">设施</td><td>公交线路（条）</td><td>120</td><td>180</td></tr>
                <tr><td>步行道里程（公里）</td><td>210</td><td>300</td></tr>
                <tr><td colspan="4">服务</td></tr>
                <tr><td>出行</td><td>绿色出行比例（%）</td><td>70</td><td>76</td></tr></table>"""));
        var text = text(plan);
        var table = text.path("tables").path(0).path("table");
        assertThat(table.path("caption").path("text").asString()).contains("主要指标");
        assertThat(words(table.path("head").path(0))).containsExactly("类别", "指标", "2025年", "2030年");
        assertThat(table.path("body")
                        .path(0)
                        .path("cells")
                        .path(0)
                        .path("rowspan")
                        .asInt())
                .isEqualTo(2);
        assertThat(table.path("body")
                        .path(2)
                        .path("cells")
                        .path(0)
                        .path("colspan")
                        .asInt())
                .isEqualTo(4);
        assertThat(words(table.path("body").path(1))).containsExactly("步行道里程（公里）", "210", "300");
        assertThat(text.path("lines")
                        .valueStream()
                        .map(line -> line.path("text").asString()))
                .noneMatch(line -> line.contains("步行道里程"));
        assertThat(text.path("tables").path(0).path("marks").valueStream())
                .as("its rows are items")
                .anyMatch(mark -> mark.path("kind").asString().equals("target"));
    }

    @Test
    void showsSomeRowsOfALongTableAndTheOthersWhenAsked() throws Exception {
        var rows = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            rows.append(i == 31 ? "<tr><td rowspan='50'>第二类</td>" : i < 31 || i > 80 ? "<tr><td>类</td>" : "<tr>")
                    .append("<td>指标")
                    .append(i)
                    .append("（处）</td><td>")
                    .append(1000 + i)
                    .append("</td></tr>");
        }
        var plan = add(page("<table><tr><th>类别</th><th>指标</th><th>2030年</th></tr>" + rows + "</table>"));
        var first = text(plan).path("tables").path(0).path("table");
        assertThat(first.path("rows").asInt()).isEqualTo(201);
        assertThat(first.path("body").size()).isEqualTo(40);
        assertThat(words(first.path("body").path(30))).first().isEqualTo("第二类");
        assertThat(first.path("body")
                        .path(30)
                        .path("cells")
                        .path(0)
                        .path("rowspan")
                        .asInt())
                .as("cut where the rows are cut")
                .isEqualTo(10);

        var next = json(get(plan, "/tables/1?from=" + first.path("to").asInt())).path("table");
        assertThat(words(next.path("head").path(0))).contains("2030年");
        assertThat(words(next.path("body").path(0))).containsExactly("第二类", "指标41（处）", "1041");

        int place =
                next.path("body").path(39).path("cells").path(0).path("start").asInt();
        var around = json(get(plan, "/tables/1?place=" + place)).path("table");
        assertThat(around.path("from").asInt()).isBetween(70, 80);
        assertThat(around.path("body").toString()).contains("指标80（处）");
    }

    @Test
    void boundsAWideTable() throws Exception {
        var plan = add(page("<table><tr><th>指标</th>" + "<th>2030年</th>".repeat(300) + "</tr><tr><td>里程</td>"
                + "<td>7</td>".repeat(300) + "</tr></table>"));
        var table = text(plan).path("tables").path(0).path("table");
        assertThat(table.path("body").path(0).path("cells").size()).isEqualTo(40);
        assertThat(table.path("hidden").asInt()).isEqualTo(261);
    }

    @Test
    void knowsNoTableThatIsNotThere() throws Exception {
        var plan = add(page("<p>没有表格。</p>"));
        assertThat(get(plan, "/tables/1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(plan).path("tables").isEmpty()).isTrue();
    }

    @Test
    void keepsTablesFromThoseWhoAreNotSignedIn() throws Exception {
        var plan = add(page("<table><tr><th>指标</th><th>2030年</th></tr><tr><td>里程</td><td>7</td></tr></table>"));
        assertThat(web.get().uri("/plans/" + plan + "/review/tables/1"))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .contains("/sign-in");
    }

    private static String page(String body) {
        return "<!doctype html><html><head><title>临溪市绿色出行规划（2026—2030年）</title></head><body>"
                + "<h1>临溪市绿色出行规划（2026—2030年）</h1><h2>一、发展目标</h2><p>到2030年，出行更加便利。</p>" + body
                + "<h2>二、主要任务</h2><p>优化公交线网，方便市民出行。</p></body></html>";
    }

    private long add(String html) throws ReadingException {
        var file = UploadedFile.of("plan.html", html.getBytes(StandardCharsets.UTF_8));
        return intake.addPlan(file, new PlanReader().read(file.bytes(), file.name()), "planner");
    }

    private JsonNode text(long plan) throws UnsupportedEncodingException {
        return json(get(plan, "/text?start=0&end=100000"));
    }

    private static List<String> words(JsonNode row) {
        var words = new ArrayList<String>();
        row.path("cells")
                .forEach(cell -> cell.path("lines")
                        .forEach(line -> words.add(line.path("text").asString())));
        return words;
    }

    private MvcTestResult get(long plan, String path) {
        return web.get()
                .uri("/plans/" + plan + "/review" + path)
                .with(TestingAccount.named("planner"))
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) throws UnsupportedEncodingException {
        assertThat(result).hasStatusOk();
        return JSON.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
