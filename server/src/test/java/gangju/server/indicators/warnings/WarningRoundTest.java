package gangju.server.indicators.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.warning.RuleCode;
import gangju.reader.ReadingException;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.TestingTargets;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.figures.Stored;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import gangju.server.indicators.status.TargetDecisions;
import gangju.server.plans.PlansTest;
import gangju.server.plans.browse.CountedStatements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Warnings of a target whose figures are years old, and what one new figure costs. */
@PlansTest
@Import(CountedStatements.Watch.class)
@Transactional
class WarningRoundTest {
    @Autowired
    private BeanFactory beans;

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private FigureStore store;

    @Autowired
    private TargetDecisions decisions;

    @Autowired
    private Warnings warnings;

    @Autowired
    private WarningActs acts;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private Clock clock;

    private long plan;
    private long buses;

    @BeforeEach
    void linkATargetToFiguresOfLongAgo() throws ReadingException {
        plan = TestingTargets.plan(beans, "预警测试专用。");
        buses = TestingTargets.of(beans, plan).getFirst();
        register.add(TestingFigures.indicator("WARN", "公交线路", "条"), "planner");
        decisions.link(buses, new SeriesKey("WARN", "临溪市", ""), null, "planner");
        add(2010, 2);
    }

    @Test
    void raisesAWarningOnceForOneThing() {
        assertThat(open()).contains(RuleCode.FIGURE_STALE);
        add(2012, 1);
        assertThat(open()).containsOnlyOnce(RuleCode.FIGURE_STALE);
    }

    @Test
    void endsAWarningWhenItsCauseIsGone() {
        add(2012, today().getYear() - 2012);
        assertThat(open()).doesNotContain(RuleCode.FIGURE_STALE);
        assertThat(warnings.ofTarget(buses, today()))
                .filteredOn(warning -> warning.rule() == RuleCode.FIGURE_STALE)
                .singleElement()
                .satisfies(warning -> assertThat(warning.resolution()).isNotNull());
    }

    @Test
    void staysResolvedOnceAPersonHasSaidSo() {
        var stale = warnings.ofPlan(plan, today()).stream()
                .filter(warning -> warning.rule() == RuleCode.FIGURE_STALE)
                .findFirst()
                .orElseThrow();
        assertThat(acts.acknowledge(stale.id(), "planner")).isTrue();
        assertThat(acts.resolve(stale.id(), "改由另一指标监测", "planner")).isTrue();
        assertThat(acts.acknowledge(stale.id(), "planner")).isFalse();
        add(2012, 1);
        assertThat(open()).doesNotContain(RuleCode.FIGURE_STALE);
    }

    @Test
    void takesAsManyStatementsForOneFigureAsForFourHundred() {
        statements.take();
        add(2013, 1);
        int one = statements.take().size();
        store.add(
                Origin.form("planner"),
                IntStream.range(0, 400)
                        .mapToObj(i -> NewFigure.of(
                                TestingFigures.figure("WARN", 1600 + i, Integer.toString(i + 1), "条", today())))
                        .toList());
        assertThat(statements.take()).hasSizeLessThanOrEqualTo(one + 2);
        assertThat(one).isLessThanOrEqualTo(35);
    }

    private Stored add(int year, int years) {
        return store.add(
                Origin.form("planner"),
                IntStream.range(year, year + years)
                        .mapToObj(one -> NewFigure.of(
                                TestingFigures.figure("WARN", one, Integer.toString(100 + one % 100), "条", today())))
                        .toList());
    }

    private List<RuleCode> open() {
        return warnings.ofPlan(plan, today()).stream().map(Warning::rule).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
