package gangju.server.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.reader.ReadingException;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units.Description;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From the document's own division of work to an approved scheme, through the pages. */
class SchemeJourneyTest extends AdoptedPlan {
    private final RequestPostProcessor leader = TestingAccount.with("leader", TestingAccount.ROOT, Role.LEADER);
    private long plan;

    @BeforeEach
    void adopted() throws ReadingException {
        plan = adopted("分工测试专用。");
    }

    @Test
    void goesFromTheTextToAFrozenScheme() throws IOException {
        assertThat(page(planner)).contains("3 个名称还不是单位", "7 项没有牵头单位");
        post("units", planner, Map.of("name", List.of("市交通局", "市城管局", "市规划局"), "parent", List.of("1")));
        assertThat(units.tree().named("市城管局").orElseThrow().kind()).isEqualTo("commission");
        assertThat(page(planner)).contains("4 项没有牵头单位", "市交通局").doesNotContain("名称还不是单位");

        assertThat(post("propose", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(post("approve", leader, Map.of("basis", List.of("会议纪要"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("还不能批准");
        post("assign?show=leaderless", planner, Map.of("all", List.of("true"), "lead", List.of("市规划局")));
        post("assign", planner, Map.of("all", List.of("true"), "due", List.of("2030-12-31")));

        var traffic = units.tree().named("市交通局").orElseThrow().id();
        var reporter = TestingAccount.with("reporter", traffic, Role.REPORTER);
        var asked = assignments(traffic);
        assertThat(asked).hasSize(2);
        post("answer", reporter, Map.of("assignment", asked, "as", List.of("object"), "reason", List.of("缺少资金")));
        assertThat(page(planner)).contains("2 项单位有异议", "缺少资金");
        assertThat(post("approve", leader, Map.of("basis", List.of("会议纪要"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post("answer", reporter, Map.of("assignment", asked, "as", List.of("accept")));
        assertThat(post("approve", leader, Map.of("basis", List.of("领导小组第3次会议纪要"))))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(planner)).contains("第 1 版 · 已批准", "领导小组第3次会议纪要");

        assertThat(post("assign", planner, Map.of("all", List.of("true"), "due", List.of("2031-12-31"))))
                .as("nothing moves in an approved scheme")
                .hasStatus(HttpStatus.FORBIDDEN);
        post("reopen", planner, Map.of("reason", List.of("中期调整")));
        post("assign", planner, Map.of("all", List.of("true"), "due", List.of("2031-12-31")));
        assertThat(word("?number=1")).contains("市交通局", "2030年12月31日").doesNotContain("2031年12月31日");
        assertThat(word("")).contains("2031年12月31日");
    }

    @Test
    void letsAUnitAnswerForItselfAlone() {
        post("units", planner, Map.of("name", List.of("市交通局", "市城管局"), "parent", List.of("1")));
        post("propose", planner, Map.of());
        var traffic = units.tree().named("市交通局").orElseThrow().id();
        var other = units.tree().named("市城管局").orElseThrow().id();
        var accept = Map.of("assignment", assignments(traffic), "as", List.of("accept"));
        assertThat(post("answer", TestingAccount.with("other", other, Role.REPORTER), accept))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("answer", TestingAccount.with("reader", traffic, Role.READER), accept))
                .hasStatus(HttpStatus.FORBIDDEN);
        var reporter = TestingAccount.with("reporter", traffic, Role.REPORTER);
        assertThat(post("answer", reporter, Map.of("as", List.of("accept-all"))))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(planner)).contains("已接受", "1 项单位还没有答复");
        assertThat(post(
                        "assign",
                        TestingAccount.with("reporter", traffic, Role.REPORTER),
                        Map.of("all", List.of("true"), "lead", List.of("市城管局"))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void saysWhatIsWrongAndChangesNothing() {
        var nothing = post("assign", planner, Map.of("lead", List.of("市交通局")));
        assertThat(nothing)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有名为“市交通局”的单位");
        units.add(TestingAccount.ROOT, new Description("市交通局", "commission", List.of("交通局")), "planner");
        assertThat(post("assign", planner, Map.of("lead", List.of("交通局"))))
                .bodyText()
                .contains("还没有勾选", "value=\"交通局\"");
        assertThat(post("propose", planner, Map.of())).bodyText().contains("还没有分派任何单位");
        assertThat(database.sql(
                                "SELECT count(*) FROM execution.assignment a JOIN execution.item i USING (item_id) WHERE plan_id = ?")
                        .param(plan)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsUnitsWithTheirItemsWhenAnErratumIsAdopted() {
        post("units", planner, Map.of("name", List.of("市交通局", "市城管局", "市规划局"), "parent", List.of("1")));
        adoption.openErratum(plan, "误读", "planner");
        database.sql("UPDATE plans.draft_item SET state = 'rejected' WHERE plan_id = ? AND label LIKE '%更新公交车辆%'")
                .param(plan)
                .update();
        adoption.adopt(plan, "planner");
        assertThat(assignments(units.tree().named("市交通局").orElseThrow().id())).hasSize(1);
        assertThat(assignments(units.tree().named("市城管局").orElseThrow().id())).hasSize(1);
    }

    @Test
    void tellsWhatWaitsOnTheFirstPageAndOnTheUnitsOwn() {
        post("units", planner, Map.of("name", List.of("市交通局"), "parent", List.of("1")));
        post("propose", planner, Map.of());
        var traffic = units.tree().named("市交通局").orElseThrow().id();
        var reporter = TestingAccount.with("reporter", traffic, Role.REPORTER);
        assertThat(text(web.get().uri("/").with(reporter).exchange())).contains("的分工：2 项");
        assertThat(text(web.get().uri("/").with(planner).exchange())).contains("没有牵头单位");
        assertThat(text(web.get().uri("/units/" + traffic).with(reporter).exchange()))
                .contains("优化公交线网", "更新公交车辆", "牵头");
        var refused = web.post()
                .uri("/units/" + traffic + "/close")
                .with(planner)
                .with(csrf())
                .exchange();
        assertThat(text(refused)).contains("还有 2 项要办的事");
    }

    private List<String> assignments(long unit) {
        return database.sql("""
                        SELECT CAST(a.id AS text) FROM execution.assignment a JOIN execution.item i USING (item_id)
                        WHERE i.plan_id = ? AND NOT i.gone AND a.unit_id = ? AND a.ended_at IS NULL
                        """)
                .param(plan)
                .param(unit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private MvcTestResult post(String act, RequestPostProcessor who, Map<String, List<String>> fields) {
        var request =
                web.post().uri("/plans/" + plan + "/scheme/" + act).with(who).with(csrf());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    private String page(RequestPostProcessor who) {
        return text(web.get().uri("/plans/" + plan + "/scheme").with(who).exchange());
    }

    private String word(String query) throws IOException {
        var file = web.get()
                .uri("/plans/" + plan + "/scheme/table.docx" + query)
                .with(planner)
                .exchange();
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            return document.getTables().getFirst().getText();
        }
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
