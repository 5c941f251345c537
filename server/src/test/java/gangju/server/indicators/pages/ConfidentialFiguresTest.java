package gangju.server.indicators.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Confidentiality;
import gangju.indicator.Observation;
import gangju.indicator.Source;
import gangju.reader.ReadingException;
import gangju.server.accounts.TestingAccount;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import gangju.server.indicators.status.TargetDecisions;
import gangju.server.indicators.status.WatchedPlans;
import gangju.server.plans.PlansTest;
import gangju.server.plans.TestingPlan;
import gangju.server.plans.adoption.Adoption;
import gangju.server.plans.intake.PlanIntake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** A figure that is not for everybody is told to nobody but members, wherever it is shown or something rests on it. */
@PlansTest
@Transactional
class ConfidentialFiguresTest {
    private static final String CODE = "SECRET_LINES";
    private static final String SECRET = "157.31";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private PlanIntake intake;

    @Autowired
    private Adoption adoption;

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private FigureStore store;

    @Autowired
    private TargetDecisions decisions;

    @Autowired
    private WatchedPlans watched;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private long plan;
    private long item;

    @BeforeEach
    void openPlanWithATarget() throws ReadingException {
        var file = TestingPlan.file(TestingPlan.TEXT + "不公开的数测试专用。\n");
        plan = intake.addPlan(file, intake.read(file), "planner");
        adoption.adopt(plan, "planner");
        database.sql("UPDATE plans.plan SET example = true WHERE id = ?")
                .param(plan)
                .update();
        database.sql("UPDATE indicators.plan SET is_open = true WHERE plan_id = ?")
                .param(plan)
                .update();
        item = watched.targets(plan, LocalDate.now(clock)).getFirst().item();
        register.add(TestingFigures.indicator(CODE, "公交线路测试", "条"), "planner");
        decisions.link(item, new SeriesKey(CODE, "临溪市", ""), null, "planner");
    }

    @Test
    void hidesTheLatestFigureAndWhatRestsOnIt() throws IOException {
        add(free(2023, "141"), free(2024, "149"), confidential(2025));
        assertThat(shownToAVisitor()).isEmpty();
        assertThat(text(visitor("/indicators/" + CODE)))
                .contains("149", "依据不公开的数")
                .doesNotContain("standing/" + item + ".json", "算式");
        assertThat(visitor(receipt())).hasStatus(404);
    }

    @Test
    void hidesAnEarlierFigureThatPathAndForecastRestOn() throws IOException {
        add(free(2022, "141"), free(2023, "149"), confidential(2024), free(2025, "171"));
        assertThat(shownToAVisitor()).isEmpty();
        assertThat(text(visitor("/indicators/" + CODE))).contains("171").doesNotContain("算式");
        assertThat(visitor(receipt())).hasStatus(404);
    }

    @Test
    void hidesWhatIsSaidWhereARivalIsNotForEverybody() throws IOException {
        add(confidential(2025));
        add(free(2023, "141"), free(2024, "149"), free(2025, "152"));
        assertThat(text(visitor("/plans/" + plan + "/standing"))).contains("依据不公开的数");
        assertThat(shownToAVisitor()).isEmpty();
    }

    @Test
    void showsAMemberTheFigureAndWhatRestsOnIt() throws IOException {
        add(free(2023, "141"), free(2024, "149"), confidential(2025));
        for (var address : List.of(
                "/indicators/" + CODE,
                "/indicators/" + CODE + "/figures.csv",
                "/indicators/" + CODE + "/figures.xlsx",
                "/indicators/" + CODE + "/areas?period=2025",
                "/plans/" + plan + "/standing",
                "/plans/" + plan + "/standing.csv",
                receipt())) {
            assertThat(text(web.get()
                            .uri(address)
                            .with(TestingAccount.named("planner"))
                            .exchange()))
                    .as(address)
                    .contains(SECRET);
        }
    }

    private List<String> shownToAVisitor() throws IOException {
        var shown = new ArrayList<String>();
        for (var address : addresses()) {
            var answer = visitor(address);
            if (text(answer).contains(SECRET)) {
                shown.add(answer.getResponse().getStatus() + " " + address);
            }
        }
        return shown;
    }

    private List<String> addresses() {
        var all = new ArrayList<String>();
        for (var path : List.of(
                "",
                "?vintages=1",
                "/figures.csv",
                "/figures.xlsx",
                "/areas",
                "/areas?period=2025",
                "/areas.csv?period=2025",
                "/areas.xlsx?period=2025",
                "/figures/new",
                "/figures/new?observation=" + secret(),
                "/edit")) {
            all.add("/indicators/" + CODE + path);
        }
        for (var path : List.of(
                "", "/standing", "/standing.csv", "/standing.xlsx", "/items/" + item, "/targets", "/links/" + item)) {
            all.add("/plans/" + plan + path);
        }
        all.add(receipt());
        all.add("/api/indicators/" + CODE + "/observations");
        all.add("/api/indicators/" + CODE + "/observations?format=json");
        all.add("/search?q=公交线路");
        all.add("/");
        all.addAll(List.of("/indicators", "/warnings", "/methods?target=" + item, "/indicators/compare?codes=" + CODE));
        for (var address : List.copyOf(all)) {
            all.add(address + (address.contains("?") ? "&" : "?") + "lang=en");
        }
        return all;
    }

    private String receipt() {
        return "/plans/" + plan + "/standing/" + item + ".json";
    }

    private long secret() {
        return database.sql("SELECT max(id) FROM indicators.observation WHERE value = 157.31")
                .query(Long.class)
                .single();
    }

    private MvcTestResult visitor(String address) {
        return web.get().uri(address).exchange();
    }

    /** Of a workbook, the text of its parts. */
    private String text(MvcTestResult answer) throws IOException {
        var body = answer.getResponse().getContentAsByteArray();
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        var file = folder.resolve("answer.zip");
        Files.write(file, body);
        var text = new StringBuilder();
        try (var parts = new ZipFile(file.toFile())) {
            for (var part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private void add(Observation... figures) {
        store.add(
                Origin.form("planner"),
                List.of(figures).stream().map(NewFigure::of).toList());
    }

    private Observation free(int year, String value) {
        return TestingFigures.figure(CODE, year, value, "条", LocalDate.now(clock));
    }

    private Observation confidential(int year) {
        var one = free(year, SECRET);
        return new Observation(
                one.id(),
                one.indicator(),
                one.area(),
                one.dimensions(),
                one.period(),
                one.value(),
                one.unit(),
                one.bound(),
                one.status(),
                Confidentiality.CONFIDENTIAL,
                one.scope(),
                one.breakBefore(),
                one.note(),
                new Source("年鉴", "临溪市科技局", null, Source.Grade.OFFICIAL),
                one.published(),
                one.knownSince(),
                one.enteredBy(),
                one.revisionReason());
    }
}
