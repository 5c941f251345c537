package gangju.server.indicators.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.server.accounts.TestingAccount;
import gangju.server.plans.PlansTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** An office decides a tolerance, knowing what it changes, and sees how far judging anew has come. */
@PlansTest
@Transactional
class TolerancesPageTest {
    private static final String PATH = "/methods/tolerances";
    private static final Map<String, String> SOUND = Map.of(
            "name", "about",
            "method", "growth",
            "value", "8%",
            "from", "2026-01-01",
            "reason", "增速本身波动大",
            "source", "办公会纪要");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient database;

    /** Other tests decide for good; what they decided comes back when this one is through. */
    @BeforeEach
    void nothingDecided() {
        database.sql("ALTER TABLE indicators.tolerance DISABLE TRIGGER tolerance_is_kept")
                .update();
        database.sql("DELETE FROM indicators.tolerance").update();
        database.sql("DELETE FROM indicators.rejudging").update();
    }

    @Test
    void tellsTheDefaultsAndThatNothingIsDecided() {
        assertThat(get("?lang=zh-CN")).contains("10 项容差都用默认值", "5%", "0.5 个百分点", "还没有作过决定");
        assertThat(get("?lang=en")).contains("All 10 tolerances are defaults", "0.5 percentage points");
    }

    @Test
    void saysWhatADecisionChangesBeforeItIsKept() {
        var page = text(decide(SOUND));
        assertThat(page).contains("左右（增速）：由 5% 改为 8%", "重新评判", "照此决定", "value=\"增速本身波动大\"");
        assertThat(decided()).isEmpty();
    }

    @Test
    void keepsADecisionAndShowsHowFarJudgingHasCome() {
        var sure = new java.util.TreeMap<>(SOUND);
        sure.put("sure", "yes");
        assertThat(decide(sure)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(PATH + "?done");
        assertThat(decided()).containsExactly("growth about 0.08 planner");
        database.sql("UPDATE indicators.rejudging SET targets = 4000, judged = 1000 WHERE finished_at IS NULL")
                .update();
        assertThat(get("?done=&lang=zh-CN"))
                .contains("正在重新评判", "1,000 / 4,000 项目标", "aria-valuenow=\"1000\"", "hx-trigger=\"every 2s\"")
                .contains("增速本身波动大", "办公会纪要", "2026年1月1日", "在用", "1 项由本单位另定");
        database.sql("UPDATE indicators.rejudging SET judged = 4000, finished_at = now()")
                .update();
        assertThat(get("?lang=en"))
                .contains("4,000 of 4,000 targets", "Finished")
                .doesNotContain("Still going on", "htmx.min.js", "role=\"progressbar\"");
    }

    @Test
    void doesNotKeepTheSameDecisionTwice() {
        var sure = new java.util.TreeMap<>(SOUND);
        sure.put("sure", "yes");
        decide(sure);
        assertThat(text(decide(sure))).contains("现在就是这个值");
        assertThat(decided()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "value, 8, 0 到 1 之间的比例",
        "value, -1%, 0 到 1 之间的比例",
        "value, 一成, “一成”不行",
        "value, '', 必须填写",
        "reason, '', 必须填写",
        "source, '', 必须填写",
        "from, 去年, 看不懂日期“去年”",
        "method, guess, 没有这种方法",
        "name, guess, 没有这种容差",
        "name, places, 只用于“位次”",
        "name, parts, 请选“各种方法”"
    })
    void refusesWhatIsNoTolerance(String field, String typed, String told) {
        var wrong = new java.util.TreeMap<>(SOUND);
        wrong.put("sure", "yes");
        wrong.put(field, typed);
        assertThat(text(decide(wrong))).contains(told);
        assertThat(decided()).isEmpty();
    }

    @Test
    void offersNothingToDecideWhenLookingBack() {
        assertThat(get("?known-on=2025-12-31&lang=zh-CN")).doesNotContain("id=\"decide\"");
    }

    @Test
    void isForMembersOnly() {
        assertThat(web.get().uri(PATH)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/sign-in");
        assertThat(web.post().uri(PATH).with(csrf()).param("sure", "yes")).hasRedirectedUrl("/sign-in");
        assertThat(decided()).isEmpty();
    }

    private String get(String parameters) {
        var answer = web.get()
                .uri(PATH + parameters)
                .with(TestingAccount.named("planner"))
                .exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private MvcTestResult decide(Map<String, String> typed) {
        var form = web.post()
                .uri(PATH + "?lang=zh-CN")
                .with(TestingAccount.named("planner"))
                .with(csrf());
        for (var one : typed.entrySet()) {
            form = form.param(one.getKey(), one.getValue());
        }
        return form.exchange();
    }

    private List<String> decided() {
        return database.sql("SELECT method, name, value, recorded_by FROM indicators.tolerance ORDER BY id")
                .query((row, number) -> String.join(
                        " ",
                        row.getString(1),
                        row.getString(2),
                        row.getBigDecimal(3).toPlainString(),
                        row.getString(4)))
                .list();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
