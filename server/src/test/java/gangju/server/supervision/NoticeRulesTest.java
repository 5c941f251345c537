package gangju.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Rules that a steering office keeps, and what comes of them. */
class NoticeRulesTest extends Supervised {
    @Test
    void proposesADraftThatAPersonIssues() {
        var report = overdueReport(30);
        var rule = rule(Map.of("kind", "report", "days", "3"), true);
        assertThat(page("/notices/rules", planner)).contains("测试规则", "1 件事", "1 个规划");
        run();
        var draft = draft(rule);
        assertThat(page("/notices/drafts", inspector)).contains("测试规则：", "/notices/new?draft=" + draft);
        assertThat(page("/", inspector)).contains("决定是否发出");
        assertThat(page("/notices/new?draft=" + draft, inspector)).contains("请按规则说明。", "/reports/" + report);
        var id = issue(Map.of("days", "4", "draft", "" + draft));
        var notice = notices.find(id).orElseThrow();
        assertThat(notice.rule()).isEqualTo(rule);
        assertThat(page("/notices/" + id, inspector)).contains("测试规则（第 1 版）", "/reports/" + report);
        assertThat(page("/reports/" + report, inspector)).contains("/notices/" + id);
        assertThat(page("/notices?show=rule", inspector)).contains(notice.label());
        assertThat(open(inspector, Map.of("days", "4", "draft", "" + draft)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("刚刚有人处理过");
        assertThat(actions("notice-rule/" + rule))
                .containsExactly("supervision.rule-made", "supervision.rule-switched", "supervision.rule-applied");
    }

    @Test
    void issuesByItselfOnceForTheSameCause() {
        var report = overdueReport(30);
        var rule = rule(Map.of("kind", "report", "days", "3", "issues", "true"), true);
        rule(Map.of("kind", "report", "days", "1", "name", "另一规则"), true);
        var before = numbers();
        run();
        run();
        assertThat(ruleRound.run("planner").issued()).isZero();
        assertThat(numbers()).isEqualTo(before + 1);
        var id = noticeOf(rule);
        var notice = notices.find(id).orElseThrow();
        assertThat(notice.openedBy()).isEqualTo("gangju");
        assertThat(page("/notices/" + id, reporter))
                .contains("测试规则（第 1 版）", "系统", "/reports/" + report, "签收")
                .contains("/plans/" + plan + "/tasks/" + firstTask());
        assertThat(act(id, "sign", reporter, Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(database.sql("SELECT after_state FROM audit.entry WHERE action = 'supervision.rule-applied'"
                                + " AND subject = ?")
                        .param("notice-rule/" + rule)
                        .query(String.class)
                        .single())
                .contains("测试规则", notice.label());
    }

    @Test
    void titlesNoticesInTheLanguageThatItsRuleIsNamedIn() {
        round(Map.of());
        database.sql("UPDATE execution.report SET due = ? WHERE plan_id = ?")
                .params(today.minusDays(30), plan)
                .update();
        var english = rule(Map.of("kind", "report", "days", "3", "name", "Reports not sent"), true);
        run();
        assertThat(titles(english)).containsExactly("Reports not sent (7 items)");
        database.sql("UPDATE supervision.found_cause SET released = true").update();
        post("/notices/rules/" + english + "/plans", planner, Map.of());
        var chinese = rule(Map.of("kind", "report", "days", "3", "name", "逾期未报"), true);
        run();
        assertThat(titles(chinese)).containsExactly("逾期未报（7 项）");
    }

    @Test
    void takesUpMilestonesWarningsAndAnswersThatAreLate() {
        var task = firstTask();
        assertThat(post(
                        "/plans/" + plan + "/tasks/" + task + "/milestones",
                        planner,
                        each(Map.of("title", "完成招标", "due", today.minusDays(40).toString()))))
                .hasStatus(HttpStatus.FOUND);
        warning(firstTarget(), "MEDIUM", 12);
        var ripe = warning(firstTarget(), "HIGH", 7);
        warning(firstTarget(), "HIGH", 6);
        var late = issue(Map.of("days", "3", "plan", "" + plan, "item", "" + task));
        database.sql("UPDATE supervision.notice SET due = ? WHERE id = ?")
                .params(today.minusDays(30), late)
                .update();
        var milestones = rule(Map.of("kind", "milestone", "issues", "true"), true);
        var warnings = rule(Map.of("kind", "warning", "days", "7", "issues", "true"), true);
        var answers = rule(Map.of("kind", "notice", "issues", "true"), true);
        run();
        assertThat(page("/notices/" + noticeOf(milestones), inspector)).contains("完成招标", "里程碑");
        assertThat(subjects(noticeOf(warnings))).containsExactly(ripe);
        assertThat(subjects(noticeOf(answers))).containsExactly(late);
        assertThat(page("/notices/" + noticeOf(answers), inspector)).contains("/notices/" + late);
        database.sql("UPDATE supervision.notice SET due = ? WHERE rule_id IS NOT NULL")
                .param(today.minusDays(30))
                .update();
        run();
        assertThat(database.sql("""
                                SELECT CAST(count(*) AS integer) FROM supervision.notice_cause c
                                JOIN supervision.notice n ON n.id = c.subject_id
                                WHERE c.kind = 'notice' AND n.rule_id = ?
                                """).param(answers).query(Integer.class).single())
                .as("a notice about an unanswered notice is not the cause of a third")
                .isZero();
    }

    @Test
    void joinsWhatConcernsOneUnitAndLeavesAloneWhatHasANotice() {
        round(Map.of("title", "督查测试轮次"));
        database.sql("UPDATE execution.report SET due = ? WHERE plan_id = ?")
                .params(today.minusDays(30), plan)
                .update();
        var noticed = report(firstTask());
        issue(Map.of("days", "3", "report", "" + noticed));
        var all = database.sql("SELECT CAST(count(*) AS integer) FROM execution.report WHERE plan_id = ?")
                .param(plan)
                .query(Integer.class)
                .single();
        assertThat(all).isGreaterThan(2);
        var rule = rule(Map.of("kind", "report", "issues", "true"), true);
        run();
        assertThat(subjects(noticeOf(rule))).hasSize(all - 1).doesNotContain(noticed);
    }

    @Test
    void letsADraftLapseWhenItsCauseIsOverAndFindsItAnew() {
        var report = overdueReport(30);
        var rule = rule(Map.of("kind", "report"), true);
        run();
        var first = draft(rule);
        state(report, "submitted");
        run();
        assertThat(page("/notices/drafts", inspector)).doesNotContain("draft=" + first);
        state(report, "returned");
        run();
        assertThat(draft(rule)).isNotEqualTo(first);
    }

    @Test
    void neverProposesAgainWhatWasDismissed() {
        overdueReport(30);
        var rule = rule(Map.of("kind", "report"), true);
        run();
        var draft = draft(rule);
        var dismiss = "/notices/drafts/" + draft + "/dismiss";
        assertThat(post(dismiss, stranger, each(Map.of("reason", "不该")))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(dismiss, planner, each(Map.of("reason", "不该")))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(dismiss, inspector, Map.of())).bodyText().contains("请写明为什么不发");
        assertThat(post(dismiss, inspector, each(Map.of("reason", "已电话核实")))).hasStatus(HttpStatus.FOUND);
        run();
        assertThat(drafts(rule)).containsExactly(draft);
        assertThat(actions("notice-draft/" + draft)).containsExactly("supervision.draft-dismissed");
    }

    @Test
    void doesNothingWhereItIsOffOrEnded() {
        overdueReport(30);
        var off = rule(Map.of("kind", "report", "issues", "true"), false);
        var ended = rule(Map.of("kind", "report", "issues", "true"), true);
        assertThat(post("/notices/rules/" + ended + "/end", planner, Map.of())).hasStatus(HttpStatus.FOUND);
        run();
        assertThat(drafts(off)).isEmpty();
        assertThat(drafts(ended)).isEmpty();
        assertThat(page("/notices/rules/" + ended, planner)).contains("已停用", "第 2 版");
    }

    @Test
    void keepsEveryVersion() {
        var rule = rule(Map.of(), false);
        assertKept("UPDATE supervision.rule_version SET days = 1 WHERE rule_id = ?", rule, "never changed");
        assertThat(send("/notices/rules/" + rule, planner, Map.of("days", "9", "seen", "1")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(send("/notices/rules/" + rule, planner, Map.of("days", "8", "seen", "1")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("别人刚刚改过这条规则");
        assertThat(page("/notices/rules/" + rule + "?lang=en", reader))
                .contains("9 working days overdue", "5 working days overdue", "Version 2", "Version 1")
                .doesNotContain("Keep as a new version");
    }

    @ParameterizedTest
    @CsvSource({"days, 0", "days, 三", "days, 501", "term, -1", "severity, 4", "kind, finding", "name, ''", "asks, ''"})
    void saysWhatIsWrongWithARule(String field, String value) {
        assertThat(send("/notices/rules", planner, Map.of(field, value))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(rules.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLANNER"})
    void isKeptByPlannersOnly(Role role) {
        var who = TestingAccount.with("who", TestingAccount.ROOT, role);
        var rule = rule(Map.of(), false);
        assertThat(send("/notices/rules", who, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send("/notices/rules/" + rule, who, Map.of("seen", "1"))).hasStatus(HttpStatus.FORBIDDEN);
        for (var act : List.of(rule + "/plans", rule + "/end", "run")) {
            assertThat(post("/notices/rules/" + act, who, Map.of())).as(act).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(page("/notices/rules", who)).contains("测试规则").doesNotContain("/notices/rules/run");
    }

    private long rule(Map<String, String> terms, boolean on) {
        var rule = made(send("/notices/rules", planner, terms), "/notices/rules/(\\d+)\\?done=made");
        if (on) {
            assertThat(post("/notices/rules/" + rule + "/plans", planner, each(Map.of("plan", "" + plan))))
                    .hasStatus(HttpStatus.FOUND);
        }
        return rule;
    }

    private MvcTestResult send(String address, RequestPostProcessor who, Map<String, String> terms) {
        var fields = new HashMap<>(Map.of(
                "kind", "report",
                "name", "测试规则",
                "days", "5",
                "severity", "3",
                "term", "5",
                "issues", "false",
                "asks", "请按规则说明。"));
        fields.putAll(terms);
        return post(address, who, each(fields));
    }

    private void run() {
        assertThat(post("/notices/rules/run", planner, Map.of())).hasStatus(HttpStatus.FOUND);
    }

    private void state(long report, String state) {
        database.sql("UPDATE execution.report SET state = ? WHERE id = ?")
                .params(state, report)
                .update();
    }

    private int numbers() {
        return database.sql("SELECT CAST(count(*) AS integer) FROM supervision.notice")
                .query(Integer.class)
                .single();
    }

    private List<Long> drafts(long rule) {
        return database.sql("SELECT id FROM supervision.draft WHERE rule_id = ? ORDER BY id")
                .param(rule)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private List<String> titles(long rule) {
        return database.sql("SELECT title FROM supervision.draft WHERE rule_id = ? ORDER BY id")
                .param(rule)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long draft(long rule) {
        return drafts(rule).getLast();
    }

    private long noticeOf(long rule) {
        return database.sql("SELECT id FROM supervision.notice WHERE rule_id = ?")
                .param(rule)
                .query(Long.class)
                .single();
    }

    private List<Long> subjects(long notice) {
        return database.sql("SELECT subject_id FROM supervision.notice_cause WHERE notice_id = ? ORDER BY 1")
                .param(notice)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
