package gangju.server.plans.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.reader.ReadingException;
import gangju.server.accounts.TestingAccount;
import gangju.server.plans.PlansTest;
import gangju.server.plans.TestingPlan;
import gangju.server.plans.intake.PlanIntake;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlansTest
@Transactional
class ReviewTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester web;

    @Autowired
    private PlanIntake intake;

    private long plan;

    @BeforeEach
    void draft() throws ReadingException {
        var file = TestingPlan.file(TestingPlan.TEXT + "核对测试专用。\n");
        plan = intake.addPlan(file, intake.read(file), "planner");
    }

    @Test
    void startsWithWhatIsDoubtful() throws Exception {
        assertThat(labels("doubt")).containsExactly("步行道里程");
        var page = get("").getResponse().getContentAsString();
        assertThat(page).contains("还有 1 处存疑要您决定", "核定为第 1.0 版");
    }

    @Test
    void acceptsAnItemOnceAndCountsIt() throws Exception {
        var answer = act("accept", item("target", "步行道里程"));
        assertThat(answer.path("items").path(0).path("state").asString()).isEqualTo("accepted");
        assertThat(answer.path("head").path("tabs").path("doubt").asInt()).isZero();
        assertThat(answer.path("head").path("undo").asString()).isEqualTo("撤销：采纳 1 条");
    }

    @Test
    void correctsOnlyTheFieldsThatWereTyped() throws Exception {
        var answer = correct(item("target", "步行道里程"), Map.of("operator", "GE", "value", "３２０", "date", "2028年底"));
        var content = answer.path("items").path(0).path("content");
        assertThat(content.path("operator").asString()).isEqualTo("GE");
        assertThat(content.path("value").decimalValue()).isEqualByComparingTo("320");
        assertThat(content.path("date").path("year").asInt()).isEqualTo(2028);
        assertThat(content.path("unit").asString()).isEqualTo("公里");
        assertThat(answer.path("items").path(0).path("read").path("value").asInt())
                .isEqualTo(300);
    }

    @Test
    void saysWhichFieldIsNotUnderstood() throws Exception {
        var result = post("correct", request(item("target", "公交线路"), Map.of("value", "很多")), "planner");
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(json(result).path("field").asString()).isEqualTo("value");
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseDecided() throws Exception {
        var seenByBoth = item("target", "公交线路");
        post("reject", request(seenByBoth, null), "second");
        var late = post("correct", request(seenByBoth, Map.of("value", "200")), "planner");
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(json(late).path("message").asString()).contains("second");
        assertThat(json(late).path("items").path(0).path("state").asString()).isEqualTo("rejected");
        assertThat(item("target", "公交线路").path("content").path("value").asInt()).isEqualTo(180);
    }

    @Test
    void undoesOneDecisionAfterAnother() throws Exception {
        act("accept", item("target", "公交线路"));
        correct(item("target", "公交线路"), Map.of("value", "200"));
        post("undo", Map.of(), "planner");
        assertThat(item("target", "公交线路").path("content").path("value").asInt()).isEqualTo(180);
        assertThat(item("target", "公交线路").path("state").asString()).isEqualTo("accepted");
        post("undo", Map.of(), "planner");
        assertThat(item("target", "公交线路").path("state").asString()).isEqualTo("open");
        assertThat(json(post("undo", Map.of(), "planner")).path("items").isEmpty())
                .isTrue();
    }

    @Test
    void undoesOnlyOnesOwnDecisionsAndNotWhatOthersBuiltOn() throws Exception {
        act("accept", item("target", "公交线路"));
        post("correct", request(item("target", "公交线路"), Map.of("value", "200")), "second");
        assertThat(post("undo", Map.of(), "planner")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post("undo", Map.of(), "second")).hasStatusOk();
        assertThat(post("undo", Map.of(), "planner")).hasStatusOk();
    }

    @Test
    void neverLetsARevisionComeBack() throws Exception {
        var before = item("target", "公交线路");
        act("accept", before);
        post("undo", Map.of(), "planner");
        assertThat(post("accept", request(before, null), "planner")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void splitsAnItemAndTakesTheSecondAwayAgain() throws Exception {
        var answer = act("split", item("target", "轨道交通里程"));
        var second = answer.path("focus").asLong();
        assertThat(labels("target")).hasSize(5);
        correct(byId(second), Map.of("indicator", "地铁里程"));
        post("undo", Map.of(), "planner");
        var undone = json(post("undo", Map.of(), "planner"));
        assertThat(undone.path("removed").path(0).asLong()).isEqualTo(second);
        assertThat(labels("target")).hasSize(4);
    }

    @Test
    void mergesAnItemIntoTheOneBeforeWithItsWords() throws Exception {
        var answer = act("merge", item("target", "轨道交通里程"));
        assertThat(answer.path("items").path(0).path("quote").asString()).contains("180条以上，轨道交通里程达到95公里");
        assertThat(answer.path("items").path(1).path("state").asString()).isEqualTo("rejected");
    }

    @Test
    void mergesTheBodiesOfTasks() throws Exception {
        var answer = act("merge", item("task", "更新公交车辆"));
        assertThat(answer.path("items").path(0).path("content").path("bodies")).hasSize(2);
        assertThat(answer.path("items").path(0).path("content").path("actions")).hasSize(2);
    }

    @Test
    void makesATargetOfANumber() throws Exception {
        var answer = act("promote", item("statement", "公交线路"));
        var target = byId(answer.path("focus").asLong());
        assertThat(target.path("kind").asString()).isEqualTo("target");
        assertThat(target.path("content").path("value").asInt()).isEqualTo(120);
        assertThat(target.path("quote").asString()).isEqualTo("现有公交线路120条");
    }

    @Test
    void addsAnItemByMarkingText() throws Exception {
        int start = TestingPlan.TEXT.indexOf("改善步行环境");
        var answer = json(
                post("add", Map.of("kind", "project", "start", start, "end", start + 6, "words", "改善步行环境"), "planner"));
        var added = answer.path("items").path(0);
        assertThat(added.path("state").asString()).isEqualTo("added");
        assertThat(added.path("start").asInt()).isEqualTo(start);
        assertThat(added.path("node").isNull()).isFalse();
    }

    @Test
    void wantsAReasonForAnItemWithoutASource() throws Exception {
        var without = post("add", Map.of("kind", "target", "start", -1, "end", -1, "words", "换乘时间"), "planner");
        assertThat(without).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(json(without).path("field").asString()).isEqualTo("reason");
        var with = post(
                "add", Map.of("kind", "target", "start", -1, "end", -1, "words", "换乘时间", "reason", "附图"), "planner");
        assertThat(json(with).path("items").path(0).path("reason").asString()).isEqualTo("附图");
    }

    @Test
    void takesATypedTableWithItsSigns() throws Exception {
        var rows = List.of(
                Map.of(
                        "indicator",
                        "公交分担率",
                        "figure",
                        "力争45以上",
                        "unit",
                        "%",
                        "date",
                        "2030",
                        "strength",
                        "EXPECTED",
                        "baselineValue",
                        "31.5",
                        "baselineDate",
                        "2025"),
                Map.of("indicator", "新增公交车", "figure", "累计1,200", "unit", "辆"),
                Map.of("indicator", "平均候车时间", "figure", "5—8", "unit", "分钟"));
        var items = json(post("table", Map.of("rows", rows, "reason", "照图片录入"), "planner"))
                .path("items");
        assertThat(items).hasSize(3);
        var first = items.path(0).path("content");
        assertThat(first.path("operator").asString()).isEqualTo("GE");
        assertThat(first.path("striving").asBoolean()).isTrue();
        assertThat(first.path("baseline").path("value").decimalValue()).isEqualByComparingTo("31.5");
        assertThat(items.path(1).path("content").path("type").asString()).isEqualTo("CUMULATIVE");
        assertThat(items.path(1).path("content").path("value").asInt()).isEqualTo(1200);
        assertThat(items.path(2).path("content").path("valueHigh").asInt()).isEqualTo(8);
        post("undo", Map.of(), "planner");
        assertThat(labels("target")).hasSize(4);
    }

    @Test
    void namesTheRowOfATableThatIsNotUnderstood() throws Exception {
        var rows = List.of(Map.of("indicator", "甲", "figure", "1"), Map.of("indicator", "", "figure", "2"));
        var result = post("table", Map.of("rows", rows, "reason", "照图片录入"), "planner");
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(json(result).path("message").asString()).startsWith("第 2 行");
    }

    @Test
    void acceptsInBulkWhatIsNotDoubtfulAndTellsTheCountBefore() throws Exception {
        var count = json(get("/bulk?kind=target"));
        assertThat(count.path("count").asInt()).isEqualTo(3);
        assertThat(count.path("message").asString()).isEqualTo("将采纳 3 条。");
        var answer = json(post("bulk", Map.of("kind", "target", "start", -1, "end", -1, "confidence", 0), "planner"));
        assertThat(answer.path("items")).hasSize(3);
        assertThat(labels("doubt")).containsExactly("步行道里程");
        assertThat(json(post("undo", Map.of(), "planner"))
                        .path("head")
                        .path("checked")
                        .asInt())
                .isZero();
    }

    @Test
    void acceptsInBulkByChapter() throws Exception {
        int chapter = TestingPlan.TEXT.indexOf("二、");
        var count = json(get("/bulk?kind=target&start=" + chapter + "&end=100000"));
        assertThat(count.path("count").asInt()).isEqualTo(1);
    }

    @Test
    void findsItemsInEitherScriptAndByBody() throws Exception {
        assertThat(names(json(get("/items?tab=all&query=軌道")))).containsExactly("轨道交通里程");
        assertThat(names(json(get("/items?tab=task&body=市城管局")))).containsExactly("修缮人行道");
    }

    @Test
    void givesTheTextWithMarksAtTheirWords() throws Exception {
        var text = json(get("/text?start=0&end=100000"));
        var whole = new StringBuilder();
        for (var mark : text.path("marks")) {
            for (var line : text.path("lines")) {
                int from = mark.path("start").asInt() - line.path("start").asInt();
                if (mark.path("kind").asString().equals("task")
                        && from >= 0
                        && mark.path("end").asInt() <= line.path("end").asInt()) {
                    whole.append(
                                    line.path("text").asString(),
                                    from,
                                    mark.path("end").asInt()
                                            - line.path("start").asInt())
                            .append('|');
                }
            }
        }
        assertThat(whole).hasToString("优化公交线网|更新公交车辆|修缮人行道|");
    }

    @Test
    void keepsThePlaceOfEachPerson() throws Exception {
        var item = item("target", "轨道交通里程").path("id").asLong();
        assertThat(post("place", Map.of("item", item, "tab", "target"), "planner"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get("").getResponse().getContentAsString())
                .contains("&#34;item&#34;:" + item + ",&#34;tab&#34;:&#34;target&#34;");
    }

    @Test
    void speaksEnglishThroughout() throws Exception {
        var page = get("?lang=en").getResponse().getContentAsString();
        assertThat(page)
                .contains("1 doubtful item needs your decision", "Accept in bulk")
                .doesNotContain("存疑", "采纳");
    }

    private JsonNode act(String action, JsonNode item) throws Exception {
        var result = post(action, request(item, null), "planner");
        assertThat(result).hasStatusOk();
        return json(result);
    }

    private JsonNode correct(JsonNode item, Map<String, String> fields) throws Exception {
        var result = post("correct", request(item, fields), "planner");
        assertThat(result).hasStatusOk();
        return json(result);
    }

    private static Map<String, Object> request(JsonNode item, @Nullable Map<String, String> fields) {
        var seen = Map.of(
                "id",
                item.path("id").asLong(),
                "revision",
                item.path("revision").asInt());
        return fields == null ? Map.of("items", List.of(seen)) : Map.of("items", List.of(seen), "fields", fields);
    }

    private JsonNode item(String tab, String label) throws Exception {
        for (var item : json(get("/items?tab=" + tab)).path("items")) {
            if (item.path("label").asString().equals(label)) {
                return item;
            }
        }
        throw new AssertionError("no " + tab + " " + label);
    }

    private JsonNode byId(long id) throws Exception {
        return json(get("/items/" + id));
    }

    private List<String> labels(String tab) throws Exception {
        return names(json(get("/items?tab=" + tab)));
    }

    private static List<String> names(JsonNode items) {
        return items.path("items")
                .valueStream()
                .map(item -> item.path("label").asString())
                .toList();
    }

    private MvcTestResult get(String path) {
        return web.get()
                .uri("/plans/" + plan + "/review" + path)
                .with(TestingAccount.named("planner"))
                .exchange();
    }

    private MvcTestResult post(String path, Object body, String person) {
        return web.post()
                .uri("/plans/" + plan + "/review/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .with(TestingAccount.named(person))
                .with(csrf())
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) throws UnsupportedEncodingException {
        return JSON.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
