package gangju.server.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gangju.exchange.ExchangeException;
import gangju.exchange.table.TableFile;
import gangju.indicator.Definition;
import gangju.indicator.Indicator;
import gangju.server.accounts.TestingAccount;
import gangju.server.indicators.register.Indicators;
import gangju.server.plans.PlansTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@PlansTest
@Transactional
class IndicatorIntakeTest {
    private static final String HEADS = "code,name_zh,unit,direction,owner,definition,scope,definition from\n";
    private static final String TWO = HEADS + "TAB_A,公交线路,条,up,市交通局,按年末统计,,\nTAB_B,轨道里程,公里,up,,,,\n";

    @Autowired
    private IndicatorIntake intake;

    @Autowired
    private Indicators indicators;

    @Autowired
    private MockMvc web;

    @Autowired
    private Clock clock;

    @Test
    void registersWhatIsNewAndLeavesWhatIsTheSame() throws ExchangeException {
        var table = intake.read(file(TWO));
        assertThat(table.added()).hasSize(2);
        assertThat(intake.store(table, "", "planner")).isTrue();
        assertThat(find("TAB_A").owner()).isEqualTo("市交通局");
        var again = intake.read(file(TWO));
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(intake.store(again, "", "planner")).isTrue();
        assertThat(indicators.versions(id("TAB_A"))).hasSize(1);
    }

    @Test
    void tellsGrowthIndicatorsThatNobodyKnows() throws ExchangeException {
        var heads = "code,name_zh,unit,direction,growth_indicator\n";
        var rows = "TAB_A,公交客运量,万人次,up,TAB_G\nTAB_B,轨道客运量,万人次,up,TAB_H\nTAB_G,公交客运量增速,%,up,\n";
        assertThat(intake.read(file(heads + rows)).unknownGrowths()).containsExactly("TAB_H");
        intake.store(intake.read(file(heads + "TAB_H,轨道客运量增速,%,up,\n")), "", "planner");
        assertThat(intake.read(file(heads + rows)).unknownGrowths()).isEmpty();
    }

    @Test
    void makesANewVersionOfWhatIsSaidOtherwise() throws ExchangeException {
        intake.store(intake.read(file(TWO)), "", "planner");
        var table =
                intake.read(file(HEADS + "TAB_A,公交线路,条,up,市交通委,按年末统计,,\nTAB_A,公交线路,条,up,市交通委,含夜班线,新口径,2025-01-01\n"));
        assertThat(table.changed())
                .singleElement()
                .satisfies(row -> assertThat(row.differences(Locale.CHINESE))
                        .extracting(difference -> difference.before() + "→" + difference.after())
                        .containsExactly("市交通局→市交通委", "按年末统计→按年末统计\n含夜班线 · 新口径 · 2025-01-01"));
        assertThatThrownBy(() -> intake.store(table, " ", "planner")).isInstanceOf(IllegalArgumentException.class);
        assertThat(intake.store(table, "口径调整", "planner")).isTrue();
        assertThat(find("TAB_A").definitions()).extracting(Definition::scope).containsExactly(null, "新口径");
        assertThat(indicators.versions(id("TAB_A")))
                .extracting(one -> one.reason())
                .containsExactly("口径调整", null);
    }

    @Test
    void keepsWhatTheTableHasNoColumnFor() throws ExchangeException {
        intake.store(intake.read(file(TWO)), "", "planner");
        var table = intake.read(file("code,name_zh,unit\nTAB_A,公交线路,条\n"));
        assertThat(table.unchanged()).isEqualTo(1);
    }

    @Test
    void writesNothingOfATableWithOneWrongCell() throws ExchangeException {
        var table = intake.read(file(HEADS + "TAB_A,公交线路,条,up,,,,\n公交,轨道里程,公里,sideways,,,,\n"));
        assertThat(table.isSound()).isFalse();
        assertThat(table.sheet().problems()).extracting(one -> one.value()).containsExactly("公交", "sideways");
        assertThatThrownBy(() -> intake.store(table, "x", "planner")).isInstanceOf(IllegalArgumentException.class);
        assertThat(indicators.find("TAB_A", today())).isEmpty();
    }

    @Test
    void writesNothingWhereIndicatorsHaveChangedSinceTheTableWasSeen() throws ExchangeException {
        var seen = intake.read(file(TWO));
        intake.store(intake.read(file(HEADS + "TAB_B,轨道里程,公里,down,,,,\n")), "", "planner");
        assertThat(intake.store(seen, "", "planner")).isFalse();
        assertThat(indicators.find("TAB_A", today())).isEmpty();
    }

    @Test
    void showsATableBeforeItCountsAndMarksItsErrors() throws Exception {
        var wrong = send(HEADS + "TAB_A,,条,up,,,,\n");
        assertThat(page(get(wrong))).contains("要改的格子 1 处", "marked.xlsx");
        var marked = web.perform(get(wrong + "/marked.xlsx").with(TestingAccount.named("planner")))
                .andReturn()
                .getResponse();
        assertThat(marked.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(page(post(wrong + "/confirm").with(csrf()))).contains("要改的格子 1 处");
        var sound = send(TWO);
        assertThat(page(get(sound))).contains("新的 2 个");
        assertThat(indicators.find("TAB_A", today())).isEmpty();
        assertThat(page(post(sound + "/confirm").with(csrf()))).contains("写入了：新的 2 个");
        assertThat(indicators.find("TAB_A", today())).isPresent();
        assertThat(web.perform(get(sound).with(TestingAccount.named("planner")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void asksWhyBeforeItReplacesADefinition() throws Exception {
        intake.store(intake.read(file(TWO)), "", "planner");
        var seen = send(HEADS + "TAB_A,公交线路,条,up,市交通局,含夜班线,,\n");
        assertThat(page(get(seen))).contains("按年末统计", "含夜班线", "请写明为什么");
        assertThat(page(post(seen + "/confirm").with(csrf()))).contains("有指标要换成新的一版");
        assertThat(page(post(seen + "/confirm").param("reason", "口径调整").with(csrf())))
                .contains("新版 1 个");
        assertThat(find("TAB_A").definitions()).extracting(Definition::text).containsExactly("含夜班线");
    }

    @Test
    void takesTheRealTableIn() throws ExchangeException, IOException {
        var corpus = System.getenv().getOrDefault("GANGJU_CORPUS", "../../shared");
        var real = Path.of(corpus, "data", "indicators.csv");
        if (!Files.exists(real)) {
            assertThat(System.getenv("GANGJU_CORPUS_REQUIRED")).isNotEqualTo("1");
            System.out.println("not checked: the real table of indicators, no " + real);
            return;
        }
        var table = intake.read(new TableFile("indicators.csv", Files.readAllBytes(real)));
        assertThat(table.sheet().problems()).isEmpty();
        assertThat(table.rows()).hasSize(10);
        assertThat(intake.store(table, "另一测试已登记", "planner")).isTrue();
        assertThat(intake.read(new TableFile("indicators.csv", Files.readAllBytes(real)))
                        .unchanged())
                .isEqualTo(10);
    }

    private String send(String text) throws Exception {
        var sent = new MockMultipartFile("file", "table.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(web.perform(multipart("/indicators/new/table")
                        .file(sent)
                        .with(TestingAccount.named("planner"))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(TestingAccount.named("planner")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Indicator find(String code) {
        return indicators.find(code, today()).orElseThrow().indicator();
    }

    private int id(String code) {
        return indicators.find(code, today()).orElseThrow().id();
    }

    private static TableFile file(String text) {
        return new TableFile("table.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
