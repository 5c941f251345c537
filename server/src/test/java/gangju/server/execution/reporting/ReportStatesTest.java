package gangju.server.execution.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.reader.ReadingException;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units.Description;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

/** Who may do what with a report in which state, and two who do it at once, through the pages. */
class ReportStatesTest extends CarriedPlan {
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
    void standsFirstOfItsDayWhenItCameBack() {
        round(Map.of());
        long last = database.sql("SELECT max(id) FROM execution.report WHERE plan_id = ?")
                .param(plan)
                .query(Long.class)
                .single();
        assertThat(page("/", reporter)).doesNotContain("退回修改");
        send(last, "submit", reporter, Map.of("summary", "照常"));
        send(last, "return", planner, Map.of("words", "请写明数量"));
        var home = page("/", reporter);
        assertThat(home).contains("退回的原因：请写明数量");
        assertThat(home.indexOf("退回修改：")).isPositive().isLessThan(home.indexOf(">报送："));
        assertThat(home.indexOf(">报送：")).isPositive();
        var list = page("/reports?show=write", reporter);
        assertThat(list.indexOf("/reports/" + last)).isLessThan(list.indexOf("/reports/" + (last - 1)));
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
        long bare = adopted("没有方案的。");
        var refused = post(
                "/rounds/new",
                planner,
                Map.of("plan", List.of(String.valueOf(bare)), "period", List.of("2026-13"), "title", List.of("留着")));
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("还没有批准的实施方案", "请选择时期", "今天或以后", "至少选一种", "留着");
    }
}
