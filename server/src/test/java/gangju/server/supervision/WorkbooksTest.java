package gangju.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.TestingSheet;
import gangju.server.accounts.Accounts;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every list as a workbook: whole, filtered and sorted like its page, and never more than its reader may see. */
class WorkbooksTest extends Supervised {
    @Autowired
    private Accounts accounts;

    @Test
    void handsOutTheInboxOfItsReader() {
        round(Map.of("title", "督查测试轮次"));
        var own = sheet("/inbox.xlsx", reporter);
        var due = today.plusDays(10).atStartOfDay();
        assertThat(own.head()).containsExactly("期限", "还有几天（负数为逾期）", "事项", "说明", "出处", "要做的事");
        assertThat(own.column("期限")).hasSize(7).containsOnly(due);
        assertThat(own.column("还有几天（负数为逾期）")).containsOnly(10.0);
        assertThat(sheet("/inbox.xlsx", stranger).rows()).isEmpty();
        assertThat(sheet("/inbox.xlsx?lang=en", reporter).head()).contains("Due", "To be done");
    }

    @Test
    void handsOutMoreOfTheInboxThanAPageShows() {
        round(Map.of("title", "督查测试轮次"));
        database.sql("""
                        INSERT INTO execution.report (item_id, plan_id, unit_id, part, period_start, period_end, due, levels, state, first_round)
                        SELECT item_id, plan_id, unit_id, part, period_start - g * 400, period_end - g * 400, due, levels, state, first_round
                        FROM execution.report, generate_series(1, 20) AS g WHERE plan_id = ?
                        """).param(plan).update();
        assertThat(sheet("/inbox.xlsx", reporter).rows()).hasSize(7 * 21);
    }

    @Test
    void handsOutTheMonthThatTheCalendarShows() {
        milestone(today.withDayOfMonth(3).plusMonths(1));
        var month = today.plusMonths(1).toString().substring(0, 7);
        var whole = sheet("/tasks/calendar.xlsx?month=" + month + "&unit=" + traffic, reader);
        assertThat(whole.head()).containsExactly("哪一天", "种类", "内容", "状态");
        assertThat(whole.rows())
                .containsExactly(List.of(today.withDayOfMonth(3).plusMonths(1).atStartOfDay(), "里程碑", "测试里程碑", ""));
        var elsewhere = units.tree().named("别处测试局").orElseThrow().id();
        assertThat(sheet("/tasks/calendar.xlsx?month=" + month + "&unit=" + elsewhere, reader)
                        .rows())
                .isEmpty();
    }

    @Test
    void handsOutWhatAUnitOwesToThoseWhoMaySeeIt() {
        round(Map.of("title", "督查测试轮次"));
        issue(Map.of("days", "5"));
        var own = sheet("/units/" + traffic + "/list.xlsx", reporter);
        assertThat(own.head()).containsExactly("清单", "事项", "出处", "分工", "完成时限", "状态");
        assertThat(own.column("清单")).containsOnly("要办的事");
        assertThat(own.column("分工")).contains("牵头", "报送（牵头）", "督查");
        assertThat(own.column("完成时限"))
                .contains(
                        today.plusDays(10).atStartOfDay(),
                        LocalDate.parse("2030-12-31").atStartOfDay());
        var elsewhere = units.tree().named("别处测试局").orElseThrow().id();
        var other = TestingAccount.with("other", elsewhere, Role.REPORTER);
        assertThat(sheet("/units/" + traffic + "/list.xlsx", other).column("分工"))
                .contains("牵头", "督查")
                .doesNotContain("报送（牵头）");
    }

    @Test
    void handsOutTheUnits() {
        var all = sheet("/units/list.xlsx", reader);
        assertThat(all.head()).containsExactly("单位", "上级单位", "类别", "别名", "人员");
        var place = all.column("单位").indexOf("市交通局");
        assertThat(all.rows().get(place).get(1))
                .isEqualTo(units.tree().get(TestingAccount.ROOT).name());
        assertThat(all.rows().get(place).get(4)).isEqualTo(0.0);
        assertThat(all.rows()).hasSize(units.tree().all().size());
    }

    @Test
    void handsOutAllPeopleThatTheFiltersFind() {
        database.sql("""
                        INSERT INTO accounts.account (name, display, created_at)
                        SELECT 'sheet' || n, '名册' || lpad(CAST(n AS text), 3, '0'), now() FROM generate_series(1, 120) AS n
                        """).update();
        var found = sheet("/people/list.xlsx?q=名册", planner);
        assertThat(found.column("人员")).hasSize(120).startsWith("名册001", "名册002").endsWith("名册120");
        assertThat(found.column("账号")).startsWith("sheet1");
        assertThat(sheet("/people/list.xlsx?q=名册119", planner).rows()).hasSize(1);
        assertThat(web.get().uri("/people/list.xlsx").with(reader).exchange()).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void handsOutDraftsOfChecksToThoseWhoCheck() {
        made(
                post(
                        "/checks",
                        inspector,
                        each(Map.of(
                                "title",
                                "站场检查",
                                "place",
                                "一号站",
                                "unit",
                                "" + traffic,
                                "day",
                                today.toString(),
                                "checkers",
                                "李工",
                                "plan",
                                "" + plan,
                                "item",
                                "" + firstTask()))),
                "/checks/(\\d+).*");
        var drafts = sheet("/checks/list.xlsx?plan=" + plan, inspector);
        assertThat(drafts.column("检查")).containsExactly("站场检查");
        assertThat(drafts.column("日期")).containsExactly(today.atStartOfDay());
        assertThat(drafts.column("发现")).containsExactly(0.0);
        assertThat(drafts.column("状态")).containsExactly("草稿");
        assertThat(sheet("/checks/list.xlsx?plan=" + plan, reader).rows()).isEmpty();
        assertThat(sheet("/checks/list.xlsx?plan=" + plan, stranger).rows()).isEmpty();
    }

    @Test
    void handsOutRulesAndWhatTheyPropose() {
        overdueReport(30);
        var rule = made(
                post(
                        "/notices/rules",
                        planner,
                        each(Map.of(
                                "kind",
                                "report",
                                "name",
                                "名册规则",
                                "days",
                                "3",
                                "severity",
                                "2",
                                "term",
                                "5",
                                "issues",
                                "false",
                                "asks",
                                "请报送。"))),
                "/notices/rules/(\\d+)\\?.*");
        post("/notices/rules/" + rule + "/plans", planner, each(Map.of("plan", "" + plan)));
        var rules = sheet("/notices/rules/list.xlsx", reader);
        var place = rules.column("规则").indexOf("名册规则");
        assertThat(rules.rows().get(place).subList(2, 5)).containsExactly("起草，由人发出", 1.0, 1.0);
        ruleRound.run("planner");
        var drafts = sheet("/notices/drafts/list.xlsx", inspector);
        assertThat(drafts.column("规则")).contains("名册规则");
        assertThat(drafts.column("起草日期")).contains(today.atStartOfDay());
        assertThat(sheet("/notices/drafts/list.xlsx", stranger).column("承办单位")).doesNotContain("市交通局");
    }

    @Test
    void handsOutWarningsAsFiltered() {
        warning(firstTarget(), "HIGH", 9);
        warning(firstTarget(), "LOW", 3);
        var all = sheet("/warnings/list.xlsx?plan=" + plan, reader);
        assertThat(all.column("自何时"))
                .contains(today.minusDays(9).atStartOfDay(), today.minusDays(3).atStartOfDay());
        assertThat(sheet("/warnings/list.xlsx?severity=low&plan=" + plan, reader)
                        .column("自何时"))
                .contains(today.minusDays(3).atStartOfDay())
                .doesNotContain(today.minusDays(9).atStartOfDay());
    }

    /** Histories, pages and files alike; the audit record has the account as well. */
    @Test
    void callsPeopleByTheirNames() {
        accounts.add("inspector", "督查员老王", null);
        accounts.add("reporter", "填报员小李", null);
        var notice = issue(Map.of("days", "5", "plan", "" + plan, "item", "" + firstTask()));
        act(notice, "sign", reporter, Map.of());
        assertThat(page("/notices/" + notice, reader))
                .contains("督查员老王", "填报员小李")
                .doesNotContain(">inspector<");
        assertThat(sheet("/notices/list.xlsx?plan=" + plan, reader).column("发出人"))
                .containsExactly("督查员老王");
        round(Map.of("title", "督查测试轮次"));
        var report = report(firstTask());
        assertThat(send(report, "submit", reporter, Map.of("summary", "按期推进。"))).hasStatus(HttpStatus.FOUND);
        assertThat(page("/reports/" + report, planner)).contains("填报员小李");
        assertThat(sheet("/reports/list.xlsx?show=accept&plan=" + plan, planner).column("报送人"))
                .contains("填报员小李");
        milestone(today.plusDays(9));
        accounts.add("planner", "规划处老张", null);
        assertThat(page("/plans/" + plan + "/tasks/" + firstTask(), reader)).contains("规划处老张");
        assertThat(page("/record?subject=notice/" + notice, planner)).contains("督查员老王<small>inspector · ");
        var record = sheet("/record.xlsx?subject=notice/" + notice, planner);
        assertThat(record.column("姓名")).contains("督查员老王");
        assertThat(record.column("账号")).contains("inspector");
    }

    @Test
    void handsOutRoundsPlansAndWhatASchemeLacks() {
        round(Map.of("title", "名册轮次"));
        var rounds = sheet("/rounds/list.xlsx", planner);
        assertThat(rounds.rows().getFirst().getFirst()).isEqualTo("名册轮次");
        assertThat(rounds.column("报送期限").getFirst())
                .isEqualTo(today.plusDays(10).atStartOfDay());
        assertThat(sheet("/plans/list.xlsx", reader).column("状态"))
                .contains("已核定")
                .doesNotContain("核对中");
        database.sql("UPDATE execution.assignment SET ended_at = now(), ended_by = 'test' WHERE item_id = ?")
                .param(firstTask())
                .update();
        var lacking = sheet("/plans/" + plan + "/scheme/list.xlsx?show=leaderless", reader);
        assertThat(lacking.column("牵头单位")).containsExactly("");
        assertThat(lacking.column("完成时限"))
                .containsExactly(LocalDate.parse("2030-12-31").atStartOfDay());
        assertThat(sheet("/plans/" + plan + "/scheme/list.xlsx", reader).column("牵头单位"))
                .contains("市交通局");
    }

    @Test
    void handsOutIndicatorsWithTheirLatestFigures() {
        judgedByBuses(firstTarget());
        store.add(
                Origin.form("planner"),
                List.of(NewFigure.of(TestingFigures.figure("BUS", Integer.parseInt(year), "140.5", "条", today))));
        var found = sheet("/indicators/list.xlsx?q=BUS&page=7", reader);
        assertThat(found.column("代码")).containsExactly("BUS");
        assertThat(found.column("目标")).containsExactly(1.0);
    }

    @ParameterizedTest
    @CsvSource({"/record.xlsx,时间", "/outbox/list.xlsx,内容"})
    void handsOutWhatOnlyAdministratorsSee(String address, String first) {
        assertThat(sheet(address, planner).head().getFirst()).isEqualTo(first);
        for (var who : List.of(reader, reporter, inspector)) {
            assertThat(web.get().uri(address).with(who).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/,/inbox.xlsx",
        "/tasks/calendar,/tasks/calendar.xlsx",
        "/units,/units/list.xlsx",
        "/units/1,/units/1/list.xlsx",
        "/people?q=x,/people/list.xlsx?q=x",
        "/checks,/checks/list.xlsx",
        "/notices/rules,/notices/rules/list.xlsx",
        "/notices/drafts,/notices/drafts/list.xlsx",
        "/warnings,/warnings/list.xlsx",
        "/rounds,/rounds/list.xlsx",
        "/plans,/plans/list.xlsx",
        "/indicators,/indicators/list.xlsx",
        "/outbox?state=sent,/outbox/list.xlsx?state=sent",
        "/record,/record.xlsx"
    })
    void offersTheFileOnThePage(String address, String file) {
        round(Map.of());
        var all = TestingAccount.with(
                "all", TestingAccount.ROOT, Role.ADMINISTRATOR, Role.PLANNER, Role.INSPECTOR, Role.REPORTER);
        assertThat(page(address, all)).contains("href=\"" + file + "\"");
    }

    private void milestone(LocalDate due) {
        assertThat(post(
                        "/plans/" + plan + "/tasks/" + firstTask() + "/milestones",
                        planner,
                        each(Map.of("title", "测试里程碑", "due", due.toString()))))
                .hasStatus(HttpStatus.FOUND);
    }

    private TestingSheet sheet(String address, RequestPostProcessor who) {
        return TestingSheet.of(web.get().uri(address).with(who).exchange());
    }
}
