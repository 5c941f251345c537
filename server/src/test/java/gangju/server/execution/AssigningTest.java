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

/** Assigning many says what it took away, can be taken back, and asks units anew. */
class AssigningTest extends AdoptedPlan {
    private final RequestPostProcessor leader = TestingAccount.with("leader", TestingAccount.ROOT, Role.LEADER);
    private long plan;
    private long traffic;

    @BeforeEach
    void assigned() throws ReadingException {
        plan = adopted("分派测试专用。");
        traffic = commission("市交通局");
        List.of("市城管局", "市规划局").forEach(this::commission);
        assertThat(text(follow(post("from-document", planner, Map.of())))).contains("按原文，3 项有了牵头单位");
    }

    @Test
    void saysWhatItReplacedAndTakesItBack() {
        var before = work();
        var told = text(follow(post("assign", planner, Map.of("all", "true", "lead", "市规划局", "due", "2031-12-31"))));
        assertThat(told).contains("已分派 7 项；3 项换了牵头单位；4 项的时限晚于原文写的", "分派了 7 项").doesNotContain("改了已定的时限");
        assertThat(work()).contains("修缮人行道 lead 市规划局 2031-12-31").doesNotContain("修缮人行道 lead 市城管局 null");
        var entry = database.sql("""
                        SELECT before_state FROM audit.entry WHERE action = 'execution.work-assigned' AND subject = ?
                        """).param("plan/" + plan).query(String.class).single();
        assertThat(entry).as("who led before").contains("\"unit\":" + traffic);

        var undo = Jsoup.parse(told).select("form[action*=/scheme/undo/]").attr("action");
        assertThat(web.post().uri(undo).with(planner).with(csrf())).hasStatus(HttpStatus.FOUND);
        assertThat(work()).isEqualTo(before);
        assertThat(web.post().uri(undo).with(planner).with(csrf()).exchange())
                .as("once")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void takesBackWhatCameFromTheDocument() {
        var undo = page().select("form[action*=/scheme/undo/]").attr("action");
        assertThat(web.post().uri(undo).with(planner).with(csrf())).hasStatus(HttpStatus.FOUND);
        assertThat(work()).isEmpty();
    }

    @Test
    void asksAUnitAnewWhenTheDayIsAnother() {
        post("propose", planner, Map.of());
        var reporter = TestingAccount.with("reporter", traffic, Role.REPORTER);
        post("answer", reporter, Map.of("as", "accept-all"));
        assertThat(home(reporter)).doesNotContain("的分工：");
        post("assign", planner, Map.of("all", "true", "support", "市规划局"));
        assertThat(home(reporter)).as("what it does stays the same").doesNotContain("的分工：");
        post("assign", planner, Map.of("all", "true", "due", "2030-12-31"));
        assertThat(home(reporter)).contains("的分工：2 项");
        assertThat(database.sql("""
                        SELECT count(*) FROM execution.assignment
                        WHERE unit_id = ? AND answer = 'accepted' AND ended_at IS NOT NULL
                        """).param(traffic).query(Integer.class).single())
                .as("the earlier answers stay on record")
                .isEqualTo(2);
    }

    @Test
    void tellsThePlannerOfObjectionsAndTheLeaderWhatCanBeApproved() {
        post("assign?show=leaderless", planner, Map.of("all", "true", "lead", "市规划局"));
        post("assign", planner, Map.of("all", "true", "due", "2030-12-31"));
        assertThat(home(leader)).as("a draft").doesNotContain("可以批准了");
        post("propose", planner, Map.of());
        assertThat(home(leader)).contains("的实施方案可以批准了：7 项");
        assertThat(home(planner)).doesNotContain("提出异议");
        var reporter = TestingAccount.with("reporter", traffic, Role.REPORTER);
        var one = database.sql("SELECT min(id) FROM execution.assignment WHERE unit_id = ? AND ended_at IS NULL")
                .param(traffic)
                .query(Long.class)
                .single();
        post("answer", reporter, Map.of("assignment", one.toString(), "as", "object", "reason", "缺少资金"));
        assertThat(home(planner)).contains("的分工有 1 项单位提出异议", "show=objected");
        assertThat(home(leader)).doesNotContain("可以批准了");
    }

    private MvcTestResult post(String act, RequestPostProcessor who, Map<String, String> fields) {
        var request =
                web.post().uri("/plans/" + plan + "/scheme/" + act).with(who).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult follow(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.FOUND);
        return web.get()
                .uri(String.valueOf(result.getResponse().getRedirectedUrl()))
                .with(planner)
                .exchange();
    }

    private Document page() {
        return Jsoup.parse(
                text(web.get().uri("/plans/" + plan + "/scheme").with(planner).exchange()));
    }

    private String home(RequestPostProcessor who) {
        return text(web.get().uri("/").with(who).exchange());
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

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
