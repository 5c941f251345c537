package gangju.server.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.reader.ReadingException;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A task broken down, tied and followed, through its page. */
class TaskJourneyTest extends AdoptedPlan {
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    private RequestPostProcessor reporter;
    private RequestPostProcessor stranger;
    private long plan;
    private long task;
    private long other;
    private long traffic;

    @BeforeEach
    void assigned() throws ReadingException {
        plan = adopted("任务页测试专用。");
        traffic = commission("市交通局");
        var city = commission("市城管局");
        assertThat(web.post()
                        .uri("/plans/" + plan + "/scheme/from-document")
                        .with(planner)
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.FOUND);
        reporter = TestingAccount.with("reporter", traffic, Role.REPORTER);
        stranger = TestingAccount.with("stranger", city, Role.REPORTER);
        task = item("task", "优化公交线网");
        other = item("task", "更新公交车辆");
    }

    @Test
    void breaksATaskDownAndTellsHowItStands() {
        assertThat(page(task, reporter)).contains("还没有里程碑", "市交通局", "优化公交线网");
        var late = today.minusDays(12);
        assertThat(post("milestones", reporter, "title", "完成招标", "due", late.toString(), "proof", "中标通知书"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(task, reporter)).contains("逾期 12 天", "中标通知书", "1 个：0 个完成，1 个逾期", "<svg class=\"period");
        assertThat(post("milestones", reporter, "title", "", "due", late.toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明名称");
        assertThat(post("milestones", reporter, "title", "建成"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写日期", "value=\"建成\"");
        var days = "milestones/" + milestone() + "/days";
        assertThat(post(days, reporter, "done", today.toString()))
                .as("comes by a report")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(days, planner, "done", today.toString())).hasStatus(HttpStatus.FOUND);
        assertThat(page(task, reporter)).contains("完成，晚 12 天", "更新里程碑“完成招标”的完成情况", "没有附证明");
        post(
                "milestones/" + milestone(),
                planner,
                "title",
                "完成招标",
                "due",
                today.minusDays(2).toString());
        var dates = DateWords.of(Messages.of(Locale.SIMPLIFIED_CHINESE), ZoneId.systemDefault());
        assertThat(page(task, reporter)).contains("里程碑“完成招标”由" + dates.of(late) + "改到" + dates.of(today.minusDays(2)));
    }

    @Test
    void closesEveryFormToOtherUnitsAndReaders() {
        var reader = TestingAccount.with("reader", traffic, Role.READER);
        for (var who : List.of(stranger, reader)) {
            assertThat(post("milestones", who, "title", "甲", "due", today.toString()))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("parts", who, "title", "甲", "kind", "subtask")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("ties", who, "kind", "needs", "other", String.valueOf(other)))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("duties/" + assignment(), who, "duty", "甲")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("shares", who, "year", "2030", "unit", "市交通局", "value", "1"))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("acceptance", who, "found", "甲", "on", today.toString()))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(page(task, who)).doesNotContain("添加里程碑</summary>", "添加关联</summary>");
        }
        assertThat(web.get()
                        .uri("/plans/" + plan + "/tasks/" + task)
                        .with(TestingAccount.with("x", 1))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.get()
                        .uri("/plans/" + (plan + 1) + "/tasks/" + task)
                        .with(planner)
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsTiesBothWaysAndRefusesACircle() {
        post("ties", planner, "kind", "needs", "other", other + " · 更新公交车辆");
        assertThat(page(task, planner)).contains("<h3 class=\"kind\">依赖</h3>", "更新公交车辆");
        assertThat(page(other, planner)).contains("<h3 class=\"kind\">被依赖</h3>", "优化公交线网");
        var circle = web.post()
                .uri("/plans/" + plan + "/tasks/" + other + "/ties")
                .with(planner)
                .with(csrf())
                .param("kind", "needs")
                .param("other", "/plans/" + plan + "/tasks/" + task)
                .exchange();
        assertThat(circle)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("绕成一圈");
        assertThat(post("ties", planner, "kind", "needs", "other", "某任务"))
                .bodyText()
                .contains("认不出“某任务”");
    }

    @Test
    void keepsObjectionsAndDueDatesInTheHistory() {
        scheme("assign", planner, "item", "" + task, "due", "2027-06-30");
        scheme("assign", planner, "item", "" + task, "due", "2027-09-30");
        assertThat(page(task, planner)).contains("完成时限定为2027年6月30日", "完成时限由2027年6月30日改为2027年9月30日");
        scheme("propose", planner);
        scheme("answer", reporter, "assignment", "" + assignment(), "as", "object", "reason", "线网已经调整过");
        assertThat(page(task, planner)).contains("市交通局有异议：线网已经调整过");
        scheme("answer", reporter, "assignment", "" + assignment());
        assertThat(page(task, planner)).contains("市交通局接受", "市交通局有异议：线网已经调整过");
    }

    private void scheme(String act, RequestPostProcessor who, String... fields) {
        assertThat(post(web.post().uri("/plans/" + plan + "/scheme/" + act), who, fields))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void listsTheWorkOfAYearAndHandsItOut() throws IOException {
        assertThat(post("parts", reporter, "kind", "yearly", "title", "开通三条快线", "unit", "市交通局"))
                .bodyText()
                .contains("请填写 1949 到 2199 之间的年份");
        post("parts", reporter, "kind", "yearly", "year", "2027", "title", "开通三条快线", "unit", "市交通局");
        assertThat(page(task, reporter)).contains("2027 年工作清单", "开通三条快线");
        var yearly = web.get()
                .uri("/plans/" + plan + "/yearly?year=2027")
                .with(stranger)
                .exchange();
        assertThat(text(yearly)).contains("开通三条快线", "市交通局", "优化公交线网");
        var word = web.get()
                .uri("/plans/" + plan + "/yearly.docx?year=2027")
                .with(stranger)
                .exchange();
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(word.getResponse().getContentAsByteArray()))) {
            assertThat(document.getTables().getFirst().getText()).contains("开通三条快线", "市交通局");
        }
    }

    @Test
    void changesAPartInPlace() {
        post("parts", reporter, "kind", "yearly", "year", "2027", "title", "开通三条快线");
        var part = "parts/" + part("开通三条快线");
        assertThat(page(task, reporter)).contains("action=\"/plans/" + plan + "/tasks/" + task + "/" + part + "\"");
        assertThat(post(part, reporter, "year", "2027", "title", "开通四条快线", "unit", "没有的单位"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有名为“没有的单位”的单位", "value=\"开通四条快线\"", "class=\"quietly\" open");
        assertThat(post(part, reporter, "year", "1900", "title", "开通四条快线"))
                .bodyText()
                .contains("请填写 1949 到 2199 之间的年份", "value=\"1900\"");
        assertThat(post(part, reporter, "year", "2028", "title", "开通四条快线", "unit", "市交通局", "due", "2028-09-30"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(task, reporter))
                .contains("2028 年工作清单", "开通四条快线", "2028-09-30")
                .doesNotContain("开通三条快线</th>", "2027 年工作清单");
        assertThat(changesOfParts())
                .singleElement()
                .satisfies(entry -> assertThat(entry).contains("开通三条快线", "开通四条快线", "2028-09-30"));
    }

    /** As with adding, and an approved scheme leaves only yearly work to them. */
    @Test
    void letsOnlyThoseChangeAPartWhoMayAddOne() {
        post("parts", reporter, "kind", "yearly", "year", "2027", "title", "开通三条快线");
        post("parts", reporter, "kind", "subtask", "title", "选线", "unit", "市城管局");
        var yearly = "parts/" + part("开通三条快线");
        var subtask = "parts/" + part("选线");
        for (var who : List.of(stranger, TestingAccount.with("reader", traffic, Role.READER))) {
            assertThat(post(yearly, who, "year", "2027", "title", "甲")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post(subtask, who, "title", "甲")).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(page(task, stranger))
                .as("may tell that its part is done, not what it is")
                .contains("/" + subtask + "/done\"")
                .doesNotContain("/" + subtask + "\"", "/" + subtask + "/end\"");
        database.sql("UPDATE execution.scheme SET state = 'proposed' WHERE plan_id = ?")
                .param(plan)
                .update();
        database.sql("""
                        UPDATE execution.scheme SET state = 'approved', approved_at = now(), approved_by = 'leader', basis = 'x'
                        WHERE plan_id = ?
                        """).param(plan).update();
        assertThat(post(subtask, reporter, "title", "甲")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(page(task, reporter)).contains("/" + yearly + "/end\"").doesNotContain("/" + subtask + "/end\"");
        assertThat(post(yearly, reporter, "year", "2027", "title", "甲")).hasStatus(HttpStatus.FOUND);
        assertThat(changesOfParts()).hasSize(1);
    }

    @Test
    void saysWhatEachUnitDoesInTheDivisionOfWork() throws IOException {
        post("duties/" + assignment(), reporter, "duty", "负责线网规划");
        assertThat(page(task, reporter)).contains("负责线网规划");
        var word = web.get()
                .uri("/plans/" + plan + "/scheme/table.docx")
                .with(planner)
                .exchange();
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(word.getResponse().getContentAsByteArray()))) {
            assertThat(document.getTables().getFirst().getText()).contains("市交通局（负责线网规划）");
        }
    }

    @Test
    void sharesATargetOutAndSaysWhatIsMissing() {
        task = item("target", "公交线路");
        post("shares/additive", planner, "adds", "true");
        post("shares", planner, "year", "2030", "unit", "市交通局", "value", "150");
        assertThat(page(task, planner)).contains("2030 年各份合计 150 条，差 30 条", "目标分解到市交通局（2030）");
        assertThat(text(web.get()
                        .uri("/plans/" + plan + "/scheme")
                        .with(planner)
                        .exchange()))
                .contains("1 项目标的分解加起来不够");
        assertThat(post("shares", planner, "year", "2030", "unit", "没有的单位", "value", "1"))
                .bodyText()
                .contains("没有名为“没有的单位”的单位");
    }

    @Test
    void acceptsAProject() {
        task = item("project", "公交调度平台");
        var inspector = TestingAccount.with("inspector", TestingAccount.ROOT, Role.INSPECTOR);
        assertThat(post("acceptance", inspector, "found", "现场查验合格", "accepted", "true", "on", today.toString()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(task, inspector)).contains("现场查验合格", "通过", "验收通过：现场查验合格");
    }

    private MvcTestResult post(String act, RequestPostProcessor who, String... fields) {
        return post(web.post().uri("/plans/" + plan + "/tasks/" + task + "/" + act), who, fields);
    }

    private static MvcTestResult post(MockMvcRequestBuilder request, RequestPostProcessor who, String... fields) {
        request.with(who).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String page(long item, RequestPostProcessor who) {
        return text(web.get().uri("/plans/" + plan + "/tasks/" + item).with(who).exchange());
    }

    private long item(String kind, String title) {
        return database.sql("SELECT item_id FROM execution.item WHERE plan_id = ? AND kind = ? AND title LIKE ?")
                .params(List.of(plan, kind, "%" + title + "%"))
                .query(Long.class)
                .single();
    }

    private long milestone() {
        return database.sql("SELECT id FROM execution.milestone WHERE item_id = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private long part(String title) {
        return database.sql("SELECT id FROM execution.part WHERE item_id = ? AND title = ?")
                .params(List.of(task, title))
                .query(Long.class)
                .single();
    }

    private List<String> changesOfParts() {
        return database.sql(
                        "SELECT concat(before_state, after_state) FROM audit.entry WHERE action = 'execution.part-changed' AND subject = ?")
                .param("item/" + task)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long assignment() {
        return database.sql("SELECT id FROM execution.assignment WHERE item_id = ? AND part = 'lead'")
                .param(task)
                .query(Long.class)
                .single();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
