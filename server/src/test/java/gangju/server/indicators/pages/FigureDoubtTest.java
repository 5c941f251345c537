package gangju.server.indicators.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gangju.server.accounts.TestingAccount;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.plans.PlansTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The form for one figure asks before it keeps one that checks doubt. */
@PlansTest
@Transactional
class FigureDoubtTest {
    private static final String CODE = "DOUBT_LINES";
    private static final String PATH = "/indicators/" + CODE + "/figures";
    private static final Pattern SEAL = Pattern.compile("name=\"keep\" value=\"([0-9a-f]+)\"");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private FigureStore store;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @BeforeEach
    void indicatorWithAHistory() {
        register.add(TestingFigures.indicator(CODE, "公交线路存疑", "条"), "planner");
        store.add(
                Origin.form("planner"),
                IntStream.rangeClosed(2019, 2024)
                        .mapToObj(year -> NewFigure.of(TestingFigures.figure(
                                CODE, year, String.valueOf(100 + 2 * (year - 2018)), "条", LocalDate.now(clock))))
                        .toList());
    }

    @Test
    void asksInChineseAndKeepsNothing() {
        var page = enter("1140", "zh-CN", "");
        assertThat(page).hasStatusOk();
        assertThat(text(page)).contains("有 1 处存疑，还没有存下", "照此保留", "修改", "value=\"1140\"");
        assertThat(kept()).isEmpty();
    }

    @Test
    void asksInEnglishWithoutChineseWords() {
        var page = enter("1140", "en", "");
        assertThat(page).hasStatusOk();
        var asked = text(page);
        var doubts = asked.substring(asked.indexOf("id=\"doubts\""), asked.indexOf("<form class=\"acts\""));
        assertThat(doubts).contains("1 doubt; not kept yet", "items", "<li>");
        assertThat(doubts.replace("“条”", ""))
                .as("but for the unit as typed")
                .doesNotContainPattern("[\\u4e00-\\u9fff]");
        assertThat(asked).contains("Change it", "Keep it anyway");
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsItOnceAPersonHasSeenTheDoubt() {
        var seal = seal(enter("1140", "zh-CN", ""));
        assertThat(enter("1140", "zh-CN", seal)).hasStatus(HttpStatus.FOUND);
        assertThat(kept()).containsExactly("1140");
    }

    @Test
    void asksAgainWhereAnotherFigureIsSentWithTheSameAnswer() {
        var seal = seal(enter("1140", "zh-CN", ""));
        assertThat(text(enter("1160", "zh-CN", seal))).contains("还没有存下");
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsAFigureThatNothingDoubtsAtOnce() {
        assertThat(enter("114", "zh-CN", "")).hasStatus(HttpStatus.FOUND);
        assertThat(kept()).containsExactly("114");
    }

    private MvcTestResult enter(String value, String language, String keep) {
        var form = web.post()
                .uri(PATH + "?lang=" + language)
                .param("period", "2025")
                .param("area", "临溪市")
                .param("value", value)
                .param("unit", "条")
                .param("publisher", "临溪市统计局")
                .param("grade", "official");
        return (keep.isEmpty() ? form : form.param("keep", keep))
                .with(TestingAccount.named("planner"))
                .with(csrf())
                .exchange();
    }

    private static String seal(MvcTestResult page) {
        var found = SEAL.matcher(text(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> kept() {
        return database.sql("""
                        SELECT o.value FROM indicators.observation o
                        JOIN indicators.series s ON s.id = o.series_id
                        JOIN indicators.indicator i ON i.id = s.indicator_id
                        WHERE i.code = :code AND o.period_start = DATE '2025-01-01'
                        """)
                .param("code", CODE)
                .query((row, number) ->
                        row.getBigDecimal(1).stripTrailingZeros().toPlainString())
                .list();
    }
}
