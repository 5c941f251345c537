package gangju.server.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.exchange.ExchangeException;
import gangju.exchange.table.TableFile;
import gangju.indicator.entry.DoubtKind;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.plans.PlansTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlansTest
@Transactional
class IntakeTest {
    private static final String HEADS =
            "indicator,area,period,value,unit,source,publisher,url,source grade,published\n";

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private Intake intake;

    @Autowired
    private IntakeJobs jobs;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void indicator() {
        register.add(TestingFigures.indicator("IN_LINES", "公交线路", "条"), "planner");
    }

    @Test
    void takesATableInOnceHoweverOftenItIsSent() throws ExchangeException {
        var file = file("IN_LINES,临溪市,2023,150,条,公报,市统计局,,official,2024-03\n"
                + "IN_LINES,临溪市,2024,158,条,公报,市统计局,,official,2025-03\n");
        var stored = intake.store(intake.preview(file), file, Origin.Kind.FILE, "planner");
        assertThat(stored.added()).isEqualTo(2);
        var again = intake.store(intake.preview(file), file, Origin.Kind.FILE, "planner");
        assertThat(again.added()).isZero();
        assertThat(again.knownBefore()).isEqualTo(2);
        assertThat(imports.find(stored.importId()).orElseThrow().fileName()).isEqualTo("table.csv");
    }

    @Test
    void writesNothingOfATableWithOneWrongCell() throws ExchangeException {
        var file = file("IN_LINES,临溪市,2023,150,条,公报,市统计局,,official,2024-03\n"
                + "IN_LINES,临溪市,2024,很多,条,公报,市统计局,,official,2025-03\n");
        var preview = intake.preview(file);
        assertThat(preview.isSound()).isFalse();
        assertThat(preview.sheet().problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.value()).isEqualTo("很多");
        });
        assertThatThrownBy(() -> intake.store(preview, file, Origin.Kind.FILE, "planner"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsADoubtfulFigureWithItsDoubt() throws ExchangeException {
        var file = file("IN_LINES,临溪市,2023,150,条,公报,市统计局,,official,2024-03\n"
                + "IN_LINES,临溪市,2024,-3,条,公报,市统计局,,official,2025-03\n");
        var preview = intake.preview(file);
        assertThat(preview.doubts().get(1)).extracting(doubt -> doubt.kind()).contains(DoubtKind.BELOW_RANGE);
        var stored = intake.store(preview, file, Origin.Kind.FILE, "planner");
        assertThat(stored.added()).isEqualTo(2);
        assertThat(stored.doubtful()).isEqualTo(1);
        var kept = database.sql(
                        "SELECT doubts[1] FROM indicators.observation WHERE import_id = ? AND doubts IS NOT NULL")
                .param(stored.importId())
                .query(String.class)
                .single();
        assertThat(kept).startsWith("below-range");
    }

    @Test
    void comparesWithWhatIsKnownAlready() throws ExchangeException {
        var first = file("IN_LINES,临溪市,2023,150,条,公报,市统计局,,official,2024-03\n");
        intake.store(intake.preview(first), first, Origin.Kind.FILE, "planner");
        var slipped = file("IN_LINES,临溪市,2024,1580,条,公报,市统计局,,official,2025-03\n");
        assertThat(intake.preview(slipped).doubts().getFirst())
                .extracting(doubt -> doubt.kind())
                .contains(DoubtKind.TENFOLD);
    }

    @Test
    void comparesPartsWithTheirWholeWhetherTheyComeTogetherOrLater() throws ExchangeException {
        var together = file("IN_LINES,临溪市,2023,150,条,公报,市统计局,,official,2024-03\n"
                + "IN_LINES,临溪市东区,2023,170,条,公报,市统计局,,official,2024-03\n");
        var preview = intake.preview(together);
        assertThat(preview.doubts().get(1))
                .extracting(doubt -> doubt.kind())
                .containsExactly(DoubtKind.PART_ABOVE_WHOLE);
        var stored = intake.store(preview, together, Origin.Kind.FILE, "planner");
        assertThat(stored.added()).isEqualTo(2);
        assertThat(stored.doubtful()).isEqualTo(1);
        var later = file("IN_LINES,临溪市西区,2023,151,条,公报,市统计局,,official,2024-03\n");
        var one = intake.preview(later);
        assertThat(one.doubts().getFirst())
                .extracting(doubt -> doubt.kind())
                .containsExactly(DoubtKind.PART_ABOVE_WHOLE);
        assertThat(intake.store(one, later, Origin.Kind.API, "planner").doubtful())
                .isEqualTo(1);
    }

    @Test
    void leavesOutWhatIsNotRegisteredWhereSomebodyAsksForIt() throws ExchangeException {
        var file = file("IN_LINES,临溪市,2023,150,条,公报,市统计局,,official,2024-03\n"
                + "IN_ELSE,临溪市,2023,150,条,公报,市统计局,,official,2024-03\n");
        assertThat(intake.preview(file).isSound()).isFalse();

        var known = intake.check(intake.read(file, true));
        assertThat(known.isSound()).isTrue();
        assertThat(known.sheet().setAside()).hasSize(1);
        assertThat(intake.store(known, file, Origin.Kind.FILE, "planner").added())
                .isEqualTo(1);
    }

    @Test
    void showsATableOnlyToThePersonWhoSentIt() {
        var job = jobs.start(file("IN_LINES,临溪市,2023,150,条,公报,市统计局,,official,2024-03\n"), Origin.Kind.PASTE, "planner")
                .orElseThrow();
        assertThat(jobs.find(job.id(), "planner")).isPresent();
        assertThat(jobs.find(job.id(), "somebody")).isEmpty();
        jobs.cancel(job);
        assertThat(jobs.find(job.id(), "planner")).isEmpty();
    }

    @Test
    void keepsABoundedNumberOfTablesForOnePerson() {
        for (int i = 0; i < 5; i++) {
            jobs.start(file("x\n"), Origin.Kind.PASTE, "hoarder");
        }
        assertThat(jobs.start(file("x\n"), Origin.Kind.PASTE, "hoarder")).isEmpty();
    }

    private static TableFile file(String rows) {
        return new TableFile("table.csv", (HEADS + rows).getBytes(StandardCharsets.UTF_8));
    }
}
