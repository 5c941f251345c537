package gangju.server.indicators.example;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Clocks;
import gangju.indicator.status.Outcome;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.board.PlanBoards;
import gangju.server.indicators.board.TargetLine;
import gangju.server.indicators.figures.Recomputation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The server as it starts for the first time, with the real reader. */
@SpringBootTest
@AutoConfigureMockMvc
class ExampleFiguresTest {
    @Autowired
    private PlanBoards boards;

    @Autowired
    private Recomputation recomputation;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Clock clock;

    @Test
    void judgesTargetsOfTheExampleByItsFigures() {
        assertThat(lines(Viewer.MEMBER).stream().filter(line -> line.link().isPresent()))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(lines(Viewer.MEMBER))
                .filteredOn(line ->
                        line.standing().isPresent() && line.standing().get().outcome() != Outcome.NO_FIGURE)
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(recomputation.differences(0, recomputation.lastSeries())).isEmpty();
    }

    @Test
    void letsAVisitorReadTheExampleAndNothingElse() {
        assertThat(lines(Viewer.VISITOR)).isNotEmpty();
        assertThat(web.get()
                        .uri("/api/indicators/LJ_TECH_CONTRACTS/observations")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("LJ_TECH_CONTRACTS");
        assertThat(web.get().uri("/api/indicators/NONE/observations").exchange())
                .hasStatus(401);
    }

    @Test
    void hasAConflictForAPersonToDecide() {
        assertThat(database.sql("SELECT count(*) FROM indicators.series_figures WHERE disputed > 0")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private List<TargetLine> lines(Viewer viewer) {
        long plan = database.sql("SELECT plan_id FROM indicators.plan WHERE is_open")
                .query(Long.class)
                .single();
        return boards.find(plan, Clocks.on(LocalDate.now(clock)), viewer)
                .orElseThrow()
                .targets();
    }
}
