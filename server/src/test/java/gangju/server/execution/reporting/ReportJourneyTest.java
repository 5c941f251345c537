package gangju.server.execution.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.reader.ReadingException;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units;
import gangju.server.accounts.Units.Description;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import gangju.server.indicators.status.TargetDecisions;
import gangju.server.plans.PlansTest;
import gangju.server.plans.TestingPlan;
import gangju.server.plans.adoption.Adoption;
import gangju.server.plans.intake.PlanIntake;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** From opening a round to accepted reports whose figures are in the monitoring, through the pages. */
@PlansTest
@Transactional
class ReportJourneyTest {
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private PlanIntake intake;

    @Autowired
    private Adoption adoption;

    @Autowired
    private Units units;

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private TargetDecisions decisions;

    @Autowired
    private FigureStore store;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private final RequestPostProcessor planner = TestingAccount.named("planner");
    private final RequestPostProcessor leader = TestingAccount.with("leader", TestingAccount.ROOT, Role.LEADER);
    private long plan;
    private long traffic;
    private RequestPostProcessor reporter;
    private RequestPostProcessor reviewer;
    private String year;

    @BeforeEach
    void approved() throws ReadingException {
        plan = carriedOut("报送测试专用。");
        reporter = TestingAccount.with("reporter", traffic, Role.REPORTER);
        reviewer = TestingAccount.with("reviewer", traffic, Role.UNIT_REVIEWER);
        year = String.valueOf(LocalDate.now(clock).getYear() - 1);
    }

    /** A plan whose scheme is approved; the first target is judged by BUS. */
    private long carriedOut(String last) throws ReadingException {
        var file = TestingPlan.file(TestingPlan.TEXT + last + "\n");
        long made = intake.addPlan(file, intake.read(file), "planner");
        adoption.adopt(made, "planner");
        if (units.tree().named("市交通局").isEmpty()) {
            units.add(TestingAccount.ROOT, new Description("市交通局", "commission", List.of()), "planner");
        }
        traffic = units.tree().named("市交通局").orElseThrow().id();
        var scheme = "/plans/" + made + "/scheme/";
        var all = Map.of("all", List.of("true"), "lead", List.of("市交通局"), "due", List.of("2030-12-31"));
        assertThat(post(scheme + "assign", planner, all)).hasStatus(HttpStatus.FOUND);
        assertThat(post(scheme + "propose", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(post(scheme + "approve", leader, Map.of("basis", List.of("会议纪要"))))
                .hasStatus(HttpStatus.FOUND);
        return made;
    }

    private long firstTarget() {
        return database.sql(
                        "SELECT item_id FROM execution.item WHERE plan_id = ? AND kind = 'target' ORDER BY ordinal LIMIT 1")
                .param(plan)
                .query(Long.class)
                .single();
    }

    private void judgedByBuses(long target) {
        register.add(TestingFigures.indicator("BUS", "公交线路", "条"), "planner");
        decisions.link(target, new SeriesKey("BUS", "临溪市", ""), null, "planner");
    }

    private long round(Map<String, String> more) {
        var fields = new HashMap<String, List<String>>();
        fields.put("plan", List.of(String.valueOf(plan)));
        fields.put("period", List.of(year));
        fields.put("due", List.of(LocalDate.now(clock).plusDays(10).toString()));
        fields.put("levels", List.of("1"));
        fields.put("kinds", List.of("task", "target"));
        more.forEach((name, value) -> fields.put(name, List.of(value)));
        assertThat(post("/rounds/new", planner, fields)).hasStatus(HttpStatus.FOUND);
        return database.sql("SELECT max(id) FROM execution.round")
                .query(Long.class)
                .single();
    }

    private long report(long item) {
        return database.sql("SELECT max(id) FROM execution.report WHERE item_id = ?")
                .param(item)
                .query(Long.class)
                .single();
    }

    private String state(long report) {
        return database.sql("SELECT state FROM execution.report WHERE id = ?")
                .param(report)
                .query(String.class)
                .single();
    }

    private String seen(long report) {
        return database.sql("SELECT CAST(revision AS text) FROM execution.report WHERE id = ?")
                .param(report)
                .query(String.class)
                .single();
    }

    private MvcTestResult send(long report, String act, RequestPostProcessor who, Map<String, String> fields) {
        var all = new HashMap<String, List<String>>();
        all.put("seen", List.of(seen(report)));
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        return post("/reports/" + report + "/" + act, who, all);
    }

    @Test
    void goesFromTheRoundToTheMonitoring() {
        var target = firstTarget();
        judgedByBuses(target);
        long round = round(Map.of("levels", "2"));
        long report = report(target);
        assertThat(page("/", reporter)).contains("填报</a>");
        assertThat(page("/reports", reporter)).contains("要报送", year);
        assertThat(page("/reports/" + report, reporter)).contains("公交线路", "进展情况", "送本单位审核");

        assertThat(send(report, "submit", reporter, Map.of("summary", "已开通")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填数字", "已开通");
        var said = Map.of("summary", "已开通150条", "fact0", "BUS|临溪市|" + year + "|", "value0", "１，５０");
        assertThat(send(
                        report,
                        "submit",
                        reporter,
                        Map.of("summary", "已开通", "fact0", said.get("fact0"), "value0", "一百")))
                .bodyText()
                .contains("“一百”不是数字");
        var sent = send(report, "submit", reporter, said);
        if (sent.getResponse().getStatus() != HttpStatus.FOUND.value()) {
            var seal = body(sent).replaceAll("(?s).*name=\"believed\" value=\"([^\"]+)\".*", "$1");
            var believed = new HashMap<>(said);
            believed.put("believed", seal);
            sent = send(report, "submit", reporter, believed);
        }
        assertThat(sent).hasStatus(HttpStatus.FOUND);
        assertThat(state(report)).isEqualTo("submitted");

        assertThat(page("/", reviewer)).contains("审核报送：公交线路");
        assertThat(send(report, "forward", reviewer, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(page("/", planner)).contains("审核报送：公交线路");
        assertThat(send(report, "accept", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(state(report)).isEqualTo("accepted");
        assertThat(page("/indicators/BUS", planner)).contains("150", "市交通局");
        assertThat(page("/rounds/" + round, planner)).contains("通过 1 项");
        assertThat(page("/reports/" + report, planner)).contains("审核通过", "单位审核，报出", "已开通150条");
    }

    @Test
    void asksNothingTwice() {
        var target = firstTarget();
        judgedByBuses(target);
        store.add(
                Origin.form("planner"),
                List.of(NewFigure.of(
                        TestingFigures.figure("BUS", Integer.parseInt(year), "140", "条", LocalDate.now(clock)))));
        round(Map.of("title", "第一轮"));
        long second = round(Map.of("title", "第二轮"));
        long report = report(target);
        assertThat(page("/reports/" + report, reporter)).contains("140", "已有，不用再报", "2 个轮次共用", "第一轮，第二轮");
        assertThat(send(report, "submit", reporter, Map.of("summary", "照常"))).hasStatus(HttpStatus.FOUND);
        assertThat(send(report, "accept", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(page("/rounds/" + second, planner)).contains("7 项用别的轮次的报送", "通过 1 项");
        assertThat(database.sql(
                                "SELECT count(*) FROM indicators.observation o JOIN indicators.series s ON s.id = o.series_id "
                                        + "JOIN indicators.indicator i ON i.id = s.indicator_id WHERE i.code = 'BUS'")
                        .query(Long.class)
                        .single())
                .as("nothing was said of the figure, so nothing was added")
                .isEqualTo(1);
    }

    @Test
    void correctsAKnownFigureOnlyWithAReason() {
        var target = firstTarget();
        judgedByBuses(target);
        store.add(
                Origin.form("planner"),
                List.of(NewFigure.of(
                        TestingFigures.figure("BUS", Integer.parseInt(year), "140", "条", LocalDate.now(clock)))));
        round(Map.of());
        long report = report(target);
        var said = new HashMap<>(Map.of("summary", "照常", "fact0", "BUS|临溪市|" + year + "|", "value0", "141"));
        assertThat(send(report, "submit", reporter, said)).bodyText().contains("更正已有的数字要写明原因");
        said.put("why0", "漏了一条");
        assertThat(send(report, "submit", reporter, said)).hasStatus(HttpStatus.FOUND);
        assertThat(send(report, "accept", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(database.sql(
                                "SELECT count(*) FROM indicators.observation WHERE value = 141 AND revision_reason = '漏了一条'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void losesNothingOfTwoWhoWriteAtOnce() {
        round(Map.of());
        long report = report(firstTarget());
        var before = seen(report);
        assertThat(send(report, "save", reporter, Map.of("summary", "先存的"))).hasStatus(HttpStatus.FOUND);
        var other = TestingAccount.with("other", traffic, Role.REPORTER);
        var late = post(
                "/reports/" + report + "/save",
                other,
                Map.of("seen", List.of(before), "summary", List.of("后存的"), "problems", List.of("缺人")));
        assertThat(late)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("有人在您打开之后改过", "后存的", "缺人", "先存的", "name=\"seen\" value=\"" + seen(report) + "\"");
        assertThat(database.sql("SELECT content ->> 'summary' FROM execution.report WHERE id = ?")
                        .param(report)
                        .query(String.class)
                        .single())
                .isEqualTo("先存的");
    }

    @Test
    void returnsWithAReasonAndKeepsWhatWasSent() {
        round(Map.of());
        long report = report(firstTarget());
        send(report, "submit", reporter, Map.of("summary", "进展顺利"));
        assertThat(send(report, "return", planner, Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明原因");
        assertThat(send(report, "return", planner, Map.of("words", "请写明开通了几条"))).hasStatus(HttpStatus.FOUND);
        assertThat(page("/reports/" + report, reporter)).contains("退回", "请写明开通了几条", ">进展顺利</textarea>");
        send(report, "submit", reporter, Map.of("summary", "开通了3条"));
        send(report, "accept", planner, Map.of());
        assertThat(page("/reports/" + report, planner)).contains("进展顺利", "开通了3条", "请写明开通了几条");
        assertThat(send(report, "reopen", planner, Map.of("words", "数字有误"))).hasStatus(HttpStatus.FOUND);
        assertThat(state(report)).isEqualTo("returned");
    }

    @Test
    void locksARoundAndOpensItAgain() {
        long round = round(Map.of());
        long report = report(firstTarget());
        assertThat(post("/rounds/" + round + "/lock", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(send(report, "save", reporter, Map.of("summary", "晚了")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("轮次已锁定");
        assertThat(page("/reports?show=missing", planner)).contains("7 项");
        assertThat(post("/rounds/" + round + "/lock", planner, Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/rounds/" + round + "/unlock", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(send(report, "save", reporter, Map.of("summary", "补上"))).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void acceptsManyAtOnceOrNone() {
        round(Map.of());
        var reports = database.sql("SELECT id FROM execution.report WHERE plan_id = ? ORDER BY id")
                .param(plan)
                .query((row, number) -> row.getLong(1))
                .list();
        reports.forEach(one -> send(one, "submit", reporter, Map.of("summary", "完成")));
        var ticks = reports.stream().map(one -> one + ":" + seen(one)).toList();
        assertThat(page("/reports", planner)).contains("审核通过勾选的", "7 项报送等您审核");
        send(reports.getFirst(), "return", planner, Map.of("words", "重写"));
        assertThat(post("/reports/accept", planner, Map.of("report", ticks)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("一项也没有通过");
        assertThat(state(reports.getLast())).isEqualTo("forwarded");
        assertThat(post("/reports/accept", planner, Map.of("report", ticks.subList(1, ticks.size()))))
                .hasStatus(HttpStatus.FOUND);
        assertThat(state(reports.getLast())).isEqualTo("accepted");
    }

    @Test
    void keepsEvidenceByItsContent() {
        round(Map.of());
        long report = report(firstTarget());
        var upload = web.post()
                .uri("/reports/" + report + "/save")
                .multipart()
                .file(new MockMultipartFile("file", "验收.pdf", "application/pdf", PDF))
                .param("seen", seen(report))
                .param("summary", "已验收")
                .param("link", "https://office.test/notice/1")
                .param("document", "临交发〔2026〕3号/附件")
                .with(reporter)
                .with(csrf())
                .exchange();
        assertThat(upload).hasStatus(HttpStatus.FOUND);
        assertThat(page("/reports/" + report, reporter))
                .contains("验收.pdf", "office.test/notice/1", "临交发〔2026〕3号/附件", "未查毒");
        long id = database.sql("SELECT id FROM execution.evidence WHERE kind = 'file' AND report_id = ?")
                .param(report)
                .query(Long.class)
                .single();
        var file = web.get().uri("/evidence/" + id).with(planner).exchange();
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        var program = web.post()
                .uri("/reports/" + report + "/save")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "报告.pdf", "application/pdf", "MZ\0\0x".getBytes(StandardCharsets.UTF_8)))
                .param("seen", seen(report))
                .param("summary", "改了的字")
                .with(reporter)
                .with(csrf())
                .exchange();
        assertThat(program)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("不是可以收的文件", "改了的字");
        assertThat(send(report, "evidence/" + id + "/remove", reporter, Map.of("summary", "边撤边写")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/reports/" + report, reporter)).contains("边撤边写").doesNotContain("验收.pdf");
    }

    @Test
    void tellsOfMilestonesAndProvesWhatIsDone() {
        long item = database.sql("SELECT max(item_id) FROM execution.item WHERE plan_id = ? AND kind = 'task'")
                .param(plan)
                .query(Long.class)
                .single();
        long milestone = database.sql("""
                        INSERT INTO execution.milestone (item_id, title, proof, due_day, made_at, made_by)
                        VALUES (?, '开工', '施工许可', ?, now(), 'planner') RETURNING id
                        """)
                .params(item, LocalDate.of(Integer.parseInt(year), 6, 30))
                .query(Long.class)
                .single();
        assertThat(page("/", reporter)).contains("里程碑：开工", "逾期");
        round(Map.of());
        long report = report(item);
        assertThat(page("/reports/" + report, reporter)).contains("开工", "证明：施工许可", "逾期");
        assertThat(send(report, "submit", reporter, Map.of("summary", "在建")))
                .bodyText()
                .contains("已到期，请填完成日期或预计日期");
        var said = new HashMap<>(
                Map.of("summary", "在建", "milestone0", String.valueOf(milestone), "done0", year + "-07-10"));
        assertThat(send(report, "submit", reporter, said)).bodyText().contains("写了完成，请附证明");
        said.put("document", "临建许〔2025〕8号");
        said.put("proves", String.valueOf(milestone));
        assertThat(send(report, "submit", reporter, said)).hasStatus(HttpStatus.FOUND);
        assertThat(send(report, "accept", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(database.sql("SELECT done_day FROM execution.milestone WHERE id = ?")
                        .param(milestone)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(year + "-07-10");
        assertThat(page("/reports/" + report, reporter)).contains("完成，晚 10 天", "证明“开工”");
        assertThat(page("/plans/" + plan + "/tasks/" + item, reporter)).contains("在建", "已通过", "临建许〔2025〕8号");
        long stranger = units.add(TestingAccount.ROOT, new Description("市体育局", "commission", List.of()), "planner");
        assertThat(page("/plans/" + plan + "/tasks/" + item, TestingAccount.with("s", stranger, Role.REPORTER)))
                .doesNotContain("在建", "临建许〔2025〕8号");
        assertThat(web.get().uri("/reports/list.xlsx?show=accepted").with(planner))
                .hasStatus(HttpStatus.OK)
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @ParameterizedTest
    @CsvSource({
        "asked, submit, READER",
        "asked, submit, LEADER",
        "asked, save, UNIT_REVIEWER",
        "asked, save, INSPECTOR",
        "forwarded, accept, REPORTER",
        "forwarded, accept, UNIT_REVIEWER",
        "forwarded, accept, LEADER",
        "forwarded, return, REPORTER",
        "asked, accept, PLANNER",
        "forwarded, forward, UNIT_REVIEWER",
        "accepted, reopen, REPORTER",
        "accepted, save, REPORTER",
        "accepted, recall, REPORTER"
    })
    void refusesWhoMayNot(String state, String act, Role role) {
        round(Map.of());
        long report = report(firstTarget());
        if (!state.equals("asked")) {
            send(report, "submit", reporter, Map.of("summary", "完成"));
        }
        if (state.equals("accepted")) {
            send(report, "accept", planner, Map.of());
        }
        var who = TestingAccount.with("somebody", traffic, role);
        var refused = send(report, act, who, Map.of("summary", "不该", "words", "不该"));
        assertThat(refused.getResponse().getStatus()).isIn(403, 404);
        assertThat(state(report)).isEqualTo(state);
    }

    @Test
    void keepsReportsFromOtherUnits() {
        round(Map.of());
        long report = report(firstTarget());
        long other = units.add(TestingAccount.ROOT, new Description("市体育局", "commission", List.of()), "planner");
        var stranger = TestingAccount.with("stranger", other, Role.REPORTER);
        assertThat(web.get().uri("/reports/" + report).with(stranger).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/reports?show=all", stranger)).contains("还没有报送");
        assertThat(send(report, "save", stranger, Map.of("summary", "别人的"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/rounds/new", reporter, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void opensNoRoundWithoutAnApprovedScheme() throws ReadingException {
        var file = TestingPlan.file(TestingPlan.TEXT + "没有方案的。\n");
        long bare = intake.addPlan(file, intake.read(file), "planner");
        adoption.adopt(bare, "planner");
        var refused = post(
                "/rounds/new",
                planner,
                Map.of("plan", List.of(String.valueOf(bare)), "period", List.of("2026-13"), "title", List.of("留着")));
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("还没有批准的实施方案", "请选择时期", "今天或以后", "至少选一种", "留着");
    }

    private MvcTestResult post(String address, RequestPostProcessor who, Map<String, List<String>> fields) {
        var request = web.post().uri(address).with(who).with(csrf());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    private String page(String address, RequestPostProcessor who) {
        return body(web.get().uri(address).with(who).exchange());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
