package gangju.server.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.reader.ReadingException;
import gangju.server.accounts.Role;
import gangju.server.accounts.TestingAccount;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Items get their units by rules: seen first, then done at once, and taken back. */
class AssignmentRulesTest extends AdoptedPlan {
    private long plan;
    private long walking;

    @BeforeEach
    void carried() throws ReadingException {
        plan = adopted("规则测试专用。");
        List.of("市交通局", "市规划局").forEach(this::commission);
        walking = commission("市城管局");
    }

    @Test
    void showsWhatTheRulesWouldDoThenDoesItAndTakesItBack() {
        add(Map.of("words", "人行道、步行道", "lead", "市城管局", "support", "市规划局"));
        add(Map.of("kind", "task", "words", "公交", "lead", "市交通局", "due", "2028-06-30"));
        add(Map.of("lead", "市规划局"));
        assertThat(work()).as("a rule alone").isEmpty();
        var page = page();
        assertThat(page.text())
                .contains("任务和目标，有“人行道”或“步行道”", "牵头 市城管局，配合 市规划局", "任务，有“公交”", "完成时限 2028年6月30日")
                .contains("会改 7 项");

        assertThat(apply(page)).hasStatus(HttpStatus.FOUND);
        assertThat(work())
                .as("the first rule with a lead counts, a later one fills in the rest")
                .contains(
                        "修缮人行道 lead 市城管局 null",
                        "修缮人行道 support 市规划局 null",
                        "更新公交车辆 lead 市交通局 2028-06-30",
                        "公交线路 lead 市规划局 null",
                        "轨道交通里程 lead 市规划局 null")
                .doesNotContain("修缮人行道 lead 市规划局 null");
        assertThat(page().text()).contains("按这些规则，没有要补的", "按规则补了 7 项");

        assertThat(post("undo/" + last(), Map.of(), planner)).hasStatus(HttpStatus.FOUND);
        assertThat(work()).isEmpty();
    }

    @Test
    void leavesWhatIsThereAndGivesNothingToAClosedUnit() {
        web.post()
                .uri("/plans/" + plan + "/scheme/from-document")
                .with(planner)
                .with(csrf())
                .exchange();
        add(Map.of("words", "公交", "lead", "市城管局"));
        add(Map.of("words", "轨道交通", "lead", "市城管局"));
        assertThat(page().select("#changes tbody tr")).hasSize(2);
        units.close(List.of(walking), "test");
        assertThat(page().text()).contains("市城管局 已撤销", "按这些规则，没有要补的");
        assertThat(work()).contains("更新公交车辆 lead 市交通局 null");
    }

    @Test
    void doesNotDoWhatNobodyLookedAt() {
        add(Map.of("words", "人行道", "lead", "市城管局"));
        var seen = page();
        add(Map.of("words", "公交", "lead", "市交通局"));
        assertThat(apply(seen))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("刚刚被别人改过");
        assertThat(work()).isEmpty();
    }

    @Test
    void changesRaisesAndEndsARule() {
        add(Map.of("words", "公交", "lead", "市交通局"));
        add(Map.of("words", "线网", "lead", "市规划局"));
        var ids = rules();
        assertThat(post(ids.get(1) + "/raise", Map.of(), planner)).hasStatus(HttpStatus.FOUND);
        assertThat(rules()).containsExactly(ids.get(1), ids.get(0));
        assertThat(post(String.valueOf(ids.get(0)), Map.of("words", "轨道", "lead", "市交通局"), planner))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page().text()).contains("有“轨道”").doesNotContain("有“公交”");
        assertThat(post(ids.get(1) + "/end", Map.of(), planner)).hasStatus(HttpStatus.FOUND);
        assertThat(rules()).containsExactly(ids.get(0));
        assertThat(post(ids.get(1) + "/end", Map.of(), planner))
                .as("ended already")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(actions())
                .contains(
                        "execution.assignment-rule-added",
                        "execution.assignment-rule-raised",
                        "execution.assignment-rule-changed",
                        "execution.assignment-rule-ended");
    }

    @Test
    void refusesARuleThatSaysNothingOrNamesNoUnit() {
        assertThat(post("", Map.of("words", "公交"), planner))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写牵头单位", "value=\"公交\"");
        assertThat(post("", Map.of("lead", "市园林局"), planner))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有名为“市园林局”的单位");
        assertThat(rules()).isEmpty();
    }

    @Test
    void isForPlannersWhileTheSchemeIsBeingMade() {
        var reporter = TestingAccount.with("reporter", TestingAccount.ROOT, Role.REPORTER);
        assertThat(post("", Map.of("lead", "市城管局"), reporter)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.get().uri("/plans/" + plan + "/scheme/rules").with(reporter))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<form method=\"post\" action=\"/plans/" + plan + "/scheme/rules");
        database.sql("INSERT INTO execution.scheme (plan_id, number, state) VALUES (?, 9, 'approved')")
                .param(plan)
                .update();
        assertThat(post("", Map.of("lead", "市城管局"), planner)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private void add(Map<String, String> fields) {
        assertThat(post("", fields, planner)).hasStatus(HttpStatus.FOUND);
    }

    private Document page() {
        var result =
                web.get().uri("/plans/" + plan + "/scheme/rules").with(planner).exchange();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult apply(Document seen) {
        return post("apply", Map.of("seen", seen.select("input[name=seen]").attr("value")), planner);
    }

    private MvcTestResult post(String act, Map<String, String> fields, RequestPostProcessor who) {
        var request = web.post()
                .uri("/plans/" + plan + "/scheme/rules" + (act.isEmpty() ? "" : "/" + act))
                .with(who)
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private List<Long> rules() {
        return database.sql(
                        "SELECT id FROM execution.assignment_rule WHERE plan_id = ? AND ended_at IS NULL ORDER BY place")
                .param(plan)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private List<String> actions() {
        return database.sql("SELECT action FROM audit.entry WHERE subject = ?")
                .param("plan/" + plan)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long last() {
        return database.sql("SELECT max(id) FROM execution.bulk_assignment WHERE plan_id = ?")
                .param(plan)
                .query(Long.class)
                .single();
    }

    /** Title, part, unit and day of every assignment. */
    private List<String> work() {
        return database.sql("""
                        SELECT rtrim(i.title, '。') || ' ' || a.part || ' ' || u.name || ' '
                            || coalesce(CAST(i.due_day AS text), 'null')
                        FROM execution.assignment a JOIN execution.item i USING (item_id) JOIN accounts.unit u ON u.id = a.unit_id
                        WHERE i.plan_id = ? AND a.ended_at IS NULL ORDER BY 1
                        """)
                .param(plan)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
