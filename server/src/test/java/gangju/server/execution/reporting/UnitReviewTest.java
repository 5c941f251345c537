package gangju.server.execution.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Rounds with two levels, where the unit has reviewers and where it has none. */
class UnitReviewTest extends CarriedPlan {
    @Test
    void tellsBeforeOpeningWhichUnitsHaveNoReviewer() {
        var fields = Map.of(
                "plan", List.of(String.valueOf(plan)),
                "period", List.of(year),
                "due", List.of(LocalDate.now(clock).plusDays(10).toString()),
                "levels", List.of("2"),
                "kinds", List.of("task", "target"));
        assertThat(post("/rounds/new", planner, fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("1 个要问的单位现在没有人可以做单位审核：市交通局。");
        employ("审核员甲", traffic, Role.UNIT_REVIEWER);
        assertThat(post("/rounds/new", planner, fields)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void goesStraightToTheOfficeWhereTheUnitHasNobody() {
        unchecked();
        long report = report(firstTarget());
        assertThat(page("/reports/" + report, planner)).contains("本单位没有别人可以审核");
        assertThat(send(report, "submit", planner, Map.of("summary", "代报")))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/reports/" + report + "?done=submit-direct");
        assertThat(state(report)).isEqualTo("forwarded");
        assertThat(page("/reports/" + report, planner)).contains("办公室代报；无人可做单位审核，直接送办公室");
    }

    @Test
    void countsNeitherTheSenderNorWhoCannotSignIn() {
        unchecked();
        long report = report(firstTarget());
        employ("both", traffic, Role.REPORTER);
        grant("both", Role.UNIT_REVIEWER);
        employ("invited", traffic, Role.UNIT_REVIEWER);
        database.sql("UPDATE accounts.account SET password = NULL, password_set_at = NULL WHERE name = 'invited'")
                .update();
        var both = TestingAccount.with("both", traffic, Role.REPORTER, Role.UNIT_REVIEWER);
        assertThat(send(report, "submit", both, Map.of("summary", "自己写的"))).hasStatus(HttpStatus.FOUND);
        assertThat(state(report)).isEqualTo("forwarded");
        assertThat(page("/reports/" + report, both)).contains("送出；无人可做单位审核，直接送办公室");
    }

    @Test
    void waitsForWhoStandsInForTheReviewer() {
        employ("away", traffic, Role.UNIT_REVIEWER);
        database.sql("UPDATE accounts.account SET password = NULL, password_set_at = NULL WHERE name = 'away'")
                .update();
        employ("deputy", TestingAccount.ROOT, Role.READER);
        database.sql("""
                        INSERT INTO accounts.absence (account_id, deputy_id, from_day, until_day, made_at, made_by)
                        SELECT a.id, d.id, current_date, current_date + 5, now(), 'test'
                        FROM accounts.account a, accounts.account d WHERE a.name = 'away' AND d.name = 'deputy'
                        """).update();
        round(Map.of("levels", "2"));
        long report = report(firstTarget());
        send(report, "submit", reporter, Map.of("summary", "照常"));
        assertThat(state(report)).isEqualTo("submitted");
    }

    @Test
    void letsTheOfficePassOnWhatLostItsReviewer() {
        employ("审核员甲", traffic, Role.UNIT_REVIEWER);
        round(Map.of("levels", "2"));
        long report = report(firstTarget());
        send(report, "submit", reporter, Map.of("summary", "照常"));
        assertThat(page("/reports", planner)).doesNotContain("单位无人审核");
        assertThat(send(report, "pass", planner, Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("单位有人可以审核了");
        database.sql("UPDATE accounts.membership SET ended_at = now(), ended_by = 'test' WHERE role = 'unit_reviewer'")
                .update();
        assertThat(page("/", planner)).contains("单位无人审核：");
        assertThat(page("/reports?show=stuck", planner)).contains("单位无人审核", "直接送审勾选的");
        assertThat(send(report, "pass", reporter, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/reports/pass", planner, ticked(report))).hasStatus(HttpStatus.FOUND);
        assertThat(state(report)).isEqualTo("forwarded");
        assertThat(page("/reports/" + report, planner)).contains("无人可做单位审核，由办公室直接送审");
        assertThat(page("/record", TestingAccount.named("admin"))).contains("直接送审报送");
    }

    @Test
    void checksManyAtOnce() {
        employ("reviewer", traffic, Role.UNIT_REVIEWER);
        round(Map.of("levels", "2"));
        var reports = database.sql("SELECT id FROM execution.report WHERE plan_id = ? ORDER BY id LIMIT 3")
                .param(plan)
                .query((row, number) -> row.getLong(1))
                .list();
        reports.forEach(one -> send(one, "submit", reporter, Map.of("summary", "完成")));
        assertThat(page("/reports", reviewer))
                .contains("要单位审核 3 项。", "审核，报出勾选的")
                .doesNotContain("没有要报送的事项");
        assertThat(post("/reports/forward", reporter, ticked(reports.getFirst())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/reports/forward", reviewer, ticked(reports.toArray(Long[]::new))))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/reports?show=check&forward=3&figures=0");
        assertThat(reports).allSatisfy(one -> assertThat(state(one)).isEqualTo("forwarded"));
        assertThat(page("/reports?show=check&forward=3", reviewer)).contains("已审核并报出 3 项。");
    }

    @Test
    void tellsOfFiguresOnlyWhereThereWereSome() {
        round(Map.of());
        long report = report(firstTarget());
        send(report, "submit", reporter, Map.of("summary", "照常"));
        assertThat(post("/reports/accept", planner, ticked(report)))
                .hasRedirectedUrl("/reports?show=accept&accept=1&figures=0");
        assertThat(page("/reports?show=accept&accept=1&figures=0", planner))
                .contains("已审核通过 1 项。")
                .doesNotContain("数字进入了监测");
        assertThat(page("/reports/" + report + "?done=accept", planner))
                .contains("已通过。")
                .doesNotContain("数字进入了监测");
        assertThat(page("/reports?accept=2&figures=1", planner)).contains("已审核通过 2 项。其中 1 项的数字进入了监测。");
    }

    @Test
    void saysWhichTargetsAreAskedForNoFigure() {
        long round = round(Map.of("kinds", "target"));
        assertThat(page("/rounds/" + round, planner)).contains("项目标这次不问数字");
        judgedByBuses(firstTarget());
        database.sql("SELECT item_id FROM execution.item WHERE plan_id = ? AND kind = 'target'")
                .param(plan)
                .query((row, number) -> row.getLong(1))
                .list()
                .forEach(target -> decisions.link(target, new SeriesKey("BUS", "临溪市", ""), null, "planner"));
        assertThat(page("/rounds/" + round, planner)).doesNotContain("不问数字");
    }

    private void unchecked() {
        database.sql("UPDATE accounts.membership SET ended_at = now(), ended_by = 'test' WHERE role = 'unit_reviewer'")
                .update();
        round(Map.of("levels", "1"));
        database.sql("UPDATE execution.report SET levels = 2 WHERE plan_id = ?")
                .param(plan)
                .update();
    }

    private void grant(String name, Role role) {
        database.sql("""
                        INSERT INTO accounts.membership (account_id, unit_id, role, from_day, granted_at, granted_by)
                        SELECT id, :unit, :role, current_date, now(), 'test' FROM accounts.account WHERE name = :name
                        """)
                .param("unit", traffic)
                .param("role", role.code())
                .param("name", name)
                .update();
    }

    private Map<String, List<String>> ticked(Long... reports) {
        return Map.of(
                "report",
                List.of(reports).stream().map(one -> one + ":" + seen(one)).toList());
    }
}
