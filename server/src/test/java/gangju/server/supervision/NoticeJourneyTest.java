package gangju.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.reader.ReadingException;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units;
import gangju.server.accounts.Units.Description;
import gangju.server.plans.PlansTest;
import gangju.server.plans.TestingPlan;
import gangju.server.plans.adoption.Adoption;
import gangju.server.plans.intake.PlanIntake;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.notices.WorkingDays;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** From issuing a notice to closing it, through the pages. */
@PlansTest
@Transactional
class NoticeJourneyTest {
    @Autowired
    private MockMvcTester web;

    @Autowired
    private Units units;

    @Autowired
    private PlanIntake intake;

    @Autowired
    private Adoption adoption;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private NoticeList notices;

    @Autowired
    private JdbcClient database;

    private final RequestPostProcessor inspector =
            TestingAccount.with("inspector", TestingAccount.ROOT, Role.INSPECTOR);
    private final LocalDate today = LocalDate.now();
    private RequestPostProcessor reporter = inspector;
    private RequestPostProcessor reviewer = inspector;
    private RequestPostProcessor stranger = inspector;
    private long unit;

    @BeforeEach
    void twoUnits() {
        unit = units.add(TestingAccount.ROOT, new Description("督查测试局", "commission", List.of()), "test");
        var other = units.add(TestingAccount.ROOT, new Description("另一测试局", "commission", List.of()), "test");
        reporter = TestingAccount.with("reporter", unit, Role.REPORTER);
        reviewer = TestingAccount.with("reviewer", unit, Role.UNIT_REVIEWER);
        stranger = TestingAccount.with("stranger", other, Role.REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR);
    }

    @Test
    void goesFromIssueToClosedAndBack() {
        var id = issue(Map.of("days", "10"));
        var due = workingDays.after(today, 10).due();
        assertThat(page(id, inspector))
                .contains("待签收", "督查测试局", chinese(due), "发出后 10 个工作日", "请说明进展。")
                .doesNotContain("报结果</button>");
        assertThat(page("/", reporter)).contains("签收督查通知：公交车辆督查", "1 件事等您处理");
        assertDone(act(id, "sign", reporter, Map.of()));
        assertThat(page("/", reviewer)).contains("报督查结果：公交车辆督查");
        assertThat(page("/units/" + unit, inspector)).contains("公交车辆督查", "办理中");

        assertDone(act(id, "answer", reporter, Map.of("words", "已更新一半。\n其余年底前完成。")));
        assertThat(page("/", inspector)).contains("核查督查结果：公交车辆督查");
        assertDone(act(
                id,
                "return",
                inspector,
                Map.of("words", "请附清单。", "due", today.plusDays(90).toString())));
        assertThat(page(id, reporter)).contains("退回重办", chinese(today.plusDays(90)), "请附清单。", "其余年底前完成。");
        assertDone(act(id, "answer", reviewer, Map.of("words", "清单已附。")));
        assertDone(act(id, "close", inspector, Map.of()));
        assertThat(page("/notices?unit=" + unit, inspector)).doesNotContain("公交车辆督查");
        assertThat(page("/notices?state=closed", inspector)).contains("公交车辆督查", "已办结");
        assertThat(page("/units/" + unit, inspector)).contains("最近办完的", "公交车辆督查", "已办结");

        assertThat(act(id, "reopen", inspector, Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明重新办理的理由");
        assertDone(act(id, "reopen", inspector, Map.of("words", "清单有误。")));
        assertThat(page(id, inspector)).containsSubsequence("请附清单。", "清单已附。", "核查通过，办结", "清单有误。");
        assertThat(actions(id))
                .containsExactly(
                        "supervision.notice-issued",
                        "supervision.notice-signed",
                        "supervision.notice-answered",
                        "supervision.notice-returned",
                        "supervision.notice-answered",
                        "supervision.notice-closed",
                        "supervision.notice-reopened");
    }

    @Test
    void extendsADeadlineWhenTheInspectorAgrees() {
        var due = today.plusDays(5);
        var id = issue(Map.of("due", due.toString()));
        act(id, "sign", reporter, Map.of());
        assertThat(act(id, "extend", reporter, Map.of("words", "等招标。", "due", due.toString())))
                .bodyText()
                .contains("要晚于现在的时限", "等招标。");
        assertThat(act(id, "extend", reporter, Map.of("words", "等招标。")))
                .bodyText()
                .contains("请填希望延到的日期");
        assertDone(act(
                id,
                "extend",
                reporter,
                Map.of("words", "等招标。", "due", due.plusDays(30).toString())));
        assertThat(page("/notices?show=extension&unit=" + unit, inspector)).contains("公交车辆督查");
        assertDone(act(id, "refuse", inspector, Map.of("words", "理由不足。")));
        assertThat(notices.find(id).orElseThrow().term().due()).isEqualTo(due);
        assertThat(act(id, "grant", inspector, Map.of())).bodyText().contains("没有等待答复的延期申请");

        assertDone(act(
                id,
                "extend",
                reporter,
                Map.of("words", "招标流标。", "due", due.plusDays(20).toString())));
        assertThat(act(
                        id,
                        "extend",
                        reporter,
                        Map.of("words", "再延。", "due", due.plusDays(40).toString())))
                .bodyText()
                .contains("已经有一个延期申请", "再延。");
        assertDone(act(id, "grant", inspector, Map.of()));
        assertThat(page(id, reporter)).contains("同意延期到 " + chinese(due.plusDays(20)), "还有 25 天");
    }

    /** In the state that follows {@code before}, nobody but those of the table may do it. */
    @ParameterizedTest
    @CsvSource({
        "'', answer, reporter",
        "'', close, inspector",
        "'', grant, inspector",
        "'', reopen, inspector",
        "'', sign, inspector",
        "'', sign, stranger",
        "'', extend, reporter",
        "sign, sign, reporter",
        "sign, close, inspector",
        "sign, answer, inspector",
        "sign, answer, stranger",
        "sign, extend, stranger",
        "sign, grant, reporter",
        "sign, grant, stranger",
        "sign answer, answer, reviewer",
        "sign answer, close, reporter",
        "sign answer, close, stranger",
        "sign answer, return, reviewer",
        "sign answer, extend, reporter",
        "sign answer close, answer, reporter",
        "sign answer close, close, inspector",
        "sign answer close, reopen, reporter",
        "sign answer close, reopen, stranger"
    })
    void refusesWhatIsNotAllowed(String before, String move, String who) {
        var id = issue(Map.of("days", "3"));
        for (var step : before.isEmpty() ? new String[0] : before.split(" ")) {
            assertDone(act(id, step, step.equals("close") ? inspector : reporter, Map.of("words", "好")));
        }
        var steps = notices.steps(id);
        assertThat(act(
                        id,
                        move,
                        person(who),
                        Map.of("words", "不该", "due", today.plusDays(99).toString())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(notices.steps(id)).isEqualTo(steps);
    }

    @Test
    void losesNothingWhenTwoAnswerAtOnce() {
        var id = issue(Map.of("days", "3"));
        act(id, "sign", reporter, Map.of());
        var seen = String.valueOf(notices.find(id).orElseThrow().revision());
        assertDone(act(id, "answer", reporter, Map.of("words", "第一个人写的。", "seen", seen)));
        assertThat(act(id, "answer", reviewer, Map.of("words", "第二个人写的。", "seen", seen)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("别人刚刚处理过", "第一个人写的。", "您写的内容没有存进去", "第二个人写的。");
        assertThat(page(id, reviewer)).contains("第一个人写的。").doesNotContain("第二个人写的。");
    }

    @Test
    void tellsWhatIsOverdue() {
        var id = issue(Map.of("days", "3"));
        database.sql("UPDATE supervision.notice SET due = ? WHERE id = ?")
                .params(today.minusDays(4), id)
                .update();
        assertThat(page("/notices?show=overdue&unit=" + unit, inspector)).contains("公交车辆督查", "逾期 4 天");
        assertThat(page("/", reporter)).contains("已逾期（1 件）", "逾期 4 天", "1 件已逾期");
        act(id, "sign", reporter, Map.of());
        act(id, "answer", reporter, Map.of("words", "迟了。"));
        assertThat(page("/notices?show=overdue&unit=" + unit, inspector)).doesNotContain("公交车辆督查");
    }

    @Test
    void isTiedToItemsOfAPlan() throws ReadingException {
        var file = TestingPlan.file(TestingPlan.TEXT + "督查测试专用。\n");
        var plan = intake.addPlan(file, intake.read(file), "planner");
        adoption.adopt(plan, "planner");
        var item = database.sql("SELECT item_id FROM execution.item WHERE plan_id = ? AND title LIKE '%更新公交车辆%'")
                .param(plan)
                .query(Long.class)
                .single();
        assertThat(page("/notices/new?plan=" + plan + "&item=" + item, inspector))
                .contains("更新公交车辆");
        assertThat(page("/plans/" + plan + "/scheme", inspector))
                .contains("/notices/new?plan=" + plan + "&item=" + item);
        var id = issue(Map.of("days", "3", "plan", "" + plan, "item", "" + item));
        assertThat(page(id, reporter)).contains("/plans/" + plan + "/tasks/" + item, "更新公交车辆");
        assertThat(open(inspector, Map.of("days", "3", "plan", "" + plan, "item", "999999999")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("找不到了");
    }

    @Test
    void saysWhatIsWrongWithTheForm() {
        assertThat(open(inspector, Map.of("days", "3", "due", today.toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填一样", "请说明进展。");
        assertThat(open(inspector, Map.of("days", "三天"))).bodyText().contains("“三天”不是");
        assertThat(open(inspector, Map.of("due", today.minusDays(1).toString())))
                .bodyText()
                .contains("不是今天或以后的日期");
        assertThat(open(stranger, Map.of("days", "3")))
                .as("an inspector of another unit")
                .bodyText()
                .contains("请从列表里选择承办单位");
        assertThat(open(reporter, Map.of("days", "3"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.get().uri("/notices/999999999").with(inspector)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void numbersWithinTheYearAndKeepsEveryStep() {
        var first = notices.find(issue(Map.of("days", "3"))).orElseThrow();
        var second = notices.find(issue(Map.of("days", "3"))).orElseThrow();
        assertThat(second.number()).isEqualTo(first.number() + 1);
        assertThat(first.label()).isEqualTo("%d-%03d".formatted(today.getYear(), first.number()));
        assertThat(page("/notices/" + first.id() + "?lang=en", inspector))
                .contains("to be signed for", "3 working days from issue");
        assertThatThrownBy(() -> database.sql("UPDATE supervision.step SET words = 'x' WHERE notice_id = ?")
                        .param(first.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    private long issue(Map<String, String> more) {
        var answer = open(inspector, more);
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var found = Pattern.compile("/notices/(\\d+)\\?done=issue")
                .matcher(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()));
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private MvcTestResult open(RequestPostProcessor who, Map<String, String> more) {
        var request = web.post()
                .uri("/notices")
                .with(who)
                .with(csrf())
                .param("unmanned", String.valueOf(unit))
                .param("title", "公交车辆督查")
                .param("asks", "请说明进展。")
                .param("unit", "" + unit);
        more.forEach((name, value) -> request.param(name, value));
        return request.exchange();
    }

    private MvcTestResult act(long id, String move, RequestPostProcessor who, Map<String, String> fields) {
        var request = web.post().uri("/notices/" + id + "/" + move).with(who).with(csrf());
        fields.forEach((name, value) -> request.param(name, value));
        if (!fields.containsKey("seen")) {
            request.param("seen", "" + notices.find(id).orElseThrow().revision());
        }
        return request.exchange();
    }

    private RequestPostProcessor person(String name) {
        return switch (name) {
            case "reporter" -> reporter;
            case "reviewer" -> reviewer;
            case "stranger" -> stranger;
            default -> inspector;
        };
    }

    private static void assertDone(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.FOUND);
    }

    private List<String> actions(long id) {
        return database.sql("SELECT action FROM audit.entry WHERE subject = ? ORDER BY id")
                .param("notice/" + id)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String page(long id, RequestPostProcessor who) {
        return page("/notices/" + id, who);
    }

    private String page(String path, RequestPostProcessor who) {
        return new String(
                web.get().uri(path).with(who).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
