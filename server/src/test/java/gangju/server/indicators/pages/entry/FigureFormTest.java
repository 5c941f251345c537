package gangju.server.indicators.pages.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.plans.PlansTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@PlansTest
@Transactional
class FigureFormTest {
    private static final Pattern SEAL = Pattern.compile("name=\"keep\" value=\"([0-9a-f]+)\"");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void indicator() {
        register.add(TestingFigures.indicator("FORM_LINES", "公交线路", "条"), "planner");
        assertThat(enter("2023", "150", "")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void asksBeforeItKeepsADoubtfulFigure() throws Exception {
        var asked = enter("2024", "1580", "");
        assertThat(asked).hasStatusOk().bodyText().contains("还没有存下", "偏大 10 倍", "照此保留", "name=\"value\" value=\"1580\"");
        assertThat(kept()).isEqualTo(1);
        assertThat(enter("2024", "1580", seal(asked))).hasStatus(HttpStatus.FOUND);
        assertThat(kept()).isEqualTo(2);
        assertThat(database.sql("SELECT doubtful FROM indicators.import ORDER BY id DESC LIMIT 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void asksAgainWhereTheAnswerIsAboutAnotherFigure() throws Exception {
        var seal = seal(enter("2024", "1580", ""));
        assertThat(enter("2024", "-3", seal)).hasStatusOk().bodyText().contains("还没有存下");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void keepsWhatNothingDoubtsWithoutAsking() {
        assertThat(enter("2024", "158", "")).hasStatus(HttpStatus.FOUND);
        assertThat(kept()).isEqualTo(2);
    }

    private static String seal(MvcTestResult asked) throws Exception {
        var found = SEAL.matcher(asked.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long kept() {
        return database.sql("SELECT count(*) FROM indicators.observation o JOIN indicators.series s ON s.id = o.series_id"
                        + " JOIN indicators.indicator i ON i.id = s.indicator_id WHERE i.code = 'FORM_LINES'")
                .query(Long.class)
                .single();
    }

    private MvcTestResult enter(String period, String value, String keep) {
        return web.post()
                .uri("/indicators/FORM_LINES/figures")
                .with(user("planner"))
                .with(csrf())
                .param("period", period)
                .param("value", value)
                .param("area", "临溪市")
                .param("unit", "条")
                .param("publisher", "市统计局")
                .param("grade", "official")
                .param("published", (Integer.parseInt(period) + 1) + "-03")
                .param("keep", keep)
                .exchange();
    }
}
