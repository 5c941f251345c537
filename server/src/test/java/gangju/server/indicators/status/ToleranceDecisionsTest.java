package gangju.server.indicators.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.indicator.status.Outcome;
import gangju.indicator.status.Tolerance;
import gangju.indicator.status.Tolerances;
import gangju.reader.ReadingException;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.TestingTargets;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import gangju.server.plans.PlansTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commits what it does, since judging goes on behind the act; nothing else judges targets of that type by 约. */
@PlansTest
class ToleranceDecisionsTest {
    private static final long MILLIS = 60_000;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private FigureStore store;

    @Autowired
    private TargetDecisions decisions;

    @Autowired
    private Standings standings;

    @Autowired
    private ToleranceDecisions tolerances;

    @Autowired
    private Rejudging rejudging;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void judgesWhatItConcernsAnewByItself() throws ReadingException, InterruptedException {
        long item = target();
        assertThat(standing(item).outcome()).isEqualTo(Outcome.MISSED);
        tolerances.decide(tolerance("coverage"), "planner");
        long until = System.currentTimeMillis() + MILLIS;
        while (!rejudging.open().isEmpty() && System.currentTimeMillis() < until) {
            Thread.sleep(20);
        }
        assertThat(standing(item).outcome()).isEqualTo(Outcome.REACHED);
        assertThat(standings.history(item, LocalDate.now(clock)).getFirst().cause())
                .isEqualTo("tolerance");
        assertThat(rejudging.open()).isEmpty();
    }

    @Test
    void refusesMethodsThatThereAreNot() {
        assertThatThrownBy(() -> tolerances.decide(tolerance("guess"), "planner"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rejudging.open()).isEmpty();
    }

    /** Reached only if 80 is about 100. */
    private long target() throws ReadingException {
        long item =
                TestingTargets.of(beans, TestingTargets.plan(beans, "容差测试专用。")).getFirst();
        database.sql("""
                        UPDATE indicators.target SET type = 'COVERAGE', operator = 'ABOUT', value = 100, unit = '条',
                            due = '2023', period_start = '2021', period_end = '2023' WHERE item_id = ?
                        """).param(item).update();
        register.add(TestingFigures.indicator("TOLERATED", "容差测试", "条"), "planner");
        decisions.link(item, new SeriesKey("TOLERATED", "临溪市", ""), null, "planner");
        store.add(
                Origin.form("planner"),
                List.of(NewFigure.of(TestingFigures.figure("TOLERATED", 2023, "80", "条", LocalDate.now(clock)))));
        return item;
    }

    private Standing standing(long item) {
        return Objects.requireNonNull(standings.now(List.of(item)).get(item));
    }

    private static Tolerance tolerance(String method) {
        return new Tolerance(method, Tolerances.ABOUT, new BigDecimal("0.3"), null, null, "本级评估办法", "办公会纪要");
    }
}
