package gangju.server.indicators.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.status.Course;
import gangju.indicator.status.Judge;
import gangju.indicator.status.Outcome;
import gangju.reader.ReadingException;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.TestingTargets;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.board.PlanBoards;
import gangju.server.indicators.board.TargetLine;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.figures.Stored;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import gangju.server.indicators.status.TargetDecisions.Setting;
import gangju.server.plans.PlansTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of a target is what the engine says of it now, whatever has just changed. */
@PlansTest
@Transactional
class StandingTest {
    @Autowired
    private BeanFactory beans;

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private FigureStore store;

    @Autowired
    private TargetDecisions decisions;

    @Autowired
    private PlanBoards boards;

    @Autowired
    private Standings standings;

    @Autowired
    private Assessments assessments;

    @Autowired
    private DueStandings due;

    @Autowired
    private Links links;

    @Autowired
    private Indicators indicators;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private long plan;
    private long buses;

    @BeforeEach
    void adopt() throws ReadingException {
        plan = TestingTargets.plan(beans, "状态测试专用。");
        buses = TestingTargets.of(beans, plan).getFirst();
        register.add(TestingFigures.indicator("BUS", "公交线路", "条"), "planner");
    }

    @Test
    void hasAStandingForEveryTargetAsSoonAsThePlanIsAdopted() {
        assertThat(lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.standing())
                        .hasValueSatisfying(one -> assertThat(one.outcome()).isNotIn(Outcome.REACHED, Outcome.MISSED)));
        assertKept();
    }

    @Test
    void judgesATargetAnewInTheTransactionThatBringsAFigure() {
        link();
        assertThat(standing().outcome()).isEqualTo(Outcome.NO_FIGURE);
        add(2023, "150");
        assertThat(standing().outcome()).isNotEqualTo(Outcome.NO_FIGURE);
        assertThat(standings.history(buses, today()))
                .extracting(PastStanding::cause)
                .startsWith("figure");
        assertKept();
    }

    @Test
    void returnsToWhatItWasWhenTheImportIsWithdrawn() {
        link();
        var before = standing();
        var stored = add(2023, "150");
        store.withdraw(stored.importId(), "表格有误", "planner");
        assertThat(standing().outcome()).isEqualTo(before.outcome());
        assertThat(standings.history(buses, today()).getFirst().cause()).isEqualTo("withdrawal");
        assertKept();
    }

    @Test
    void takesAPersonsWordWithItsEvidence() {
        assertThatThrownBy(() -> decisions.judge(buses, Outcome.REACHED, " ", today(), "planner"))
                .isInstanceOf(IllegalArgumentException.class);
        decisions.judge(buses, Outcome.REACHED, "验收报告", today(), "planner");
        assertKept();
        decisions.judge(buses, null, "撤回：报告有误", today(), "planner");
        assertThat(standing().judgedBy()).isEqualTo(Judge.FIGURE);
        assertKept();
    }

    @Test
    void keepsWhatIsSetAndWhatJudges() {
        link();
        add(2023, "150");
        decisions.set(
                buses,
                new Setting(null, new BigDecimal("0.1"), new Course(Course.Shape.LINEAR, List.of()), null),
                "与市里口径一致",
                "planner");
        assertKept();
        decisions.unlink(buses, "口径不同", "planner");
        assertThat(lines().getFirst().link()).isEmpty();
        assertKept();
    }

    @Test
    void followsAnIndicatorToWhatPublishesItsGrowths() {
        link();
        add(2023, "150");
        register.add(TestingFigures.indicator("BUS_GROWTH", "公交线路增速", "%"), "planner");
        register.change(bus(), withGrowths("BUS_GROWTH"), "另有增速发布", "planner");
        assertThat(growths()).isNotNull();
        assertKept();
        register.change(bus(), withGrowths(null), "增速停发", "planner");
        assertThat(growths()).isNull();
        assertKept();
    }

    @Test
    void picksUpAnIndicatorOfGrowthsThatIsRegisteredAfterTheLink() {
        register.change(bus(), withGrowths("BUS_LATER"), "另有增速发布", "planner");
        link();
        assertThat(growths()).isNull();
        register.add(TestingFigures.indicator("BUS_LATER", "公交线路增速", "%"), "planner");
        assertThat(growths()).isNotNull();
        assertKept();
        store.add(
                Origin.form("planner"),
                List.of(NewFigure.of(TestingFigures.figure("BUS_LATER", 2023, "4.5", "%", today()))));
        assertKept();
    }

    private @Nullable Integer growths() {
        return Objects.requireNonNull(
                        links.of(List.of(buses), Clocks.on(today())).get(buses))
                .growths();
    }

    private int bus() {
        return indicators.find("BUS", today()).orElseThrow().id();
    }

    private static Indicator withGrowths(@Nullable String growths) {
        var usual = TestingFigures.indicator("BUS", "公交线路", "条");
        return new Indicator(
                usual.code(),
                usual.nameZh(),
                usual.nameEn(),
                usual.definitions(),
                usual.unit(),
                usual.precision(),
                usual.direction(),
                usual.kind(),
                usual.frequency(),
                usual.lag(),
                usual.priceBasis(),
                usual.area(),
                usual.universe(),
                growths,
                usual.dataSource(),
                usual.owner(),
                usual.additive());
    }

    @Test
    void hasNoStandingForACancelledTarget() {
        decisions.cancel(buses, "调整取消");
        var line = lines().getFirst();
        assertThat(line.standing()).isEmpty();
        assertThat(line.target().isCancelled()).isTrue();
    }

    @Test
    void refusesToLinkWhatIsNotThere() {
        assertThatThrownBy(() -> decisions.link(buses, new SeriesKey("NONE", "临溪市", ""), null, "planner"))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> decisions.link(-1, new SeriesKey("BUS", "临溪市", ""), null, "planner"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void judgesWhatIsDueAndNothingElse() {
        link();
        add(2023, "150");
        database.sql("UPDATE indicators.standing SET changes_on = ?, assessed_on = ? WHERE item_id = ?")
                .params(today(), today().minusDays(1), buses)
                .update();
        assertThat(due.catchUp()).isEqualTo(1);
        assertThat(due.areAny()).isFalse();
        assertKept();
    }

    @Test
    void showsOnAnEarlierDayWhatWasKnownThen() {
        link();
        add(2023, "150");
        var yesterday = Clocks.on(today().minusDays(1));
        assertThat(boards.find(plan, yesterday, Viewer.MEMBER)).isEmpty();
        database.sql("UPDATE indicators.plan SET known_since = known_since - 3").update();
        database.sql("UPDATE indicators.target SET known_since = known_since - 3")
                .update();
        var board = boards.find(plan, yesterday, Viewer.MEMBER).orElseThrow();
        assertThat(board.targets()).hasSize(4);
        assertThat(board.targets().getFirst().link()).isEmpty();
        assertThat(board.targets().getFirst().observed()).isEmpty();
    }

    private void link() {
        decisions.link(buses, new SeriesKey("BUS", "临溪市", ""), null, "planner");
    }

    private Stored add(int year, String value) {
        return store.add(
                Origin.form("planner"), List.of(NewFigure.of(TestingFigures.figure("BUS", year, value, "条", today()))));
    }

    private Standing standing() {
        return Objects.requireNonNull(standings.now(List.of(buses)).get(buses));
    }

    private List<TargetLine> lines() {
        return boards.find(plan, Clocks.on(today()), Viewer.MEMBER)
                .orElseThrow()
                .targets();
    }

    private void assertKept() {
        var items = TestingTargets.of(beans, plan);
        var kept = standings.now(items);
        var computed = assessments.of(items, Clocks.on(today()));
        assertThat(kept).hasSameSizeAs(computed);
        for (var one : computed) {
            assertThat(kept.get(one.item())).isEqualTo(Standing.of(one.assessment()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
