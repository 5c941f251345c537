package gangju.server.indicators.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Clocks;
import gangju.indicator.Direction;
import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Unit;
import gangju.indicator.forecast.Forecaster;
import gangju.indicator.status.Assessor;
import gangju.indicator.warning.PastAssessments;
import gangju.indicator.warning.Situation;
import gangju.indicator.warning.Warning;
import gangju.indicator.warning.WarningCheck;
import gangju.indicator.warning.WarningRules;
import gangju.model.Operator;
import gangju.model.TargetType;
import gangju.reader.ReadingException;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.TestingTargets;
import gangju.server.indicators.figures.Choices;
import gangju.server.indicators.figures.Choices.Wanted;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.FiguresAt;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import gangju.server.plans.PlansTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept, standings and warnings, judged from the kept figures and with nothing worked out that cannot matter, is
 * what all vintages, every earlier assessment and every forecast give.
 */
@PlansTest
@Transactional
class JudgedTodayTest {
    private static final List<String> UNITS = List.of("亿元", "万元", "%", "家", "位");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private FigureStore store;

    @Autowired
    private FiguresAt figuresAt;

    @Autowired
    private Choices choices;

    @Autowired
    private TargetDecisions decisions;

    @Autowired
    private Standings standings;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Reassessment reassessment;

    @Autowired
    private OfficeTolerances tolerances;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @RepeatedTest(30)
    void isTheSameAsFromAllVintages(RepetitionInfo repetition) throws ReadingException {
        var random = new Random(repetition.getCurrentRepetition());
        var codes = indicators(repetition.getCurrentRepetition(), random);
        var items = plan(repetition.getCurrentRepetition());
        items.forEach(item -> link(item, codes.get(random.nextInt(codes.size())), random));
        for (int round = 0; round < 3; round++) {
            items.forEach(item -> reword(item, random));
            codes.forEach(code -> figures(code, random));
            chooseAny(random);
            database.sql("DELETE FROM indicators.warning").update();
            reassessment.run(items, "figure");
            assertKept(items);
        }
    }

    private List<String> indicators(int number, Random random) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var growth = i == 0 ? null : "JUDGED_" + number + "_0";
            var code = "JUDGED_" + number + "_" + i;
            register.add(indicator(code, growth, random), "planner");
            codes.add(code);
        }
        return codes;
    }

    private static Indicator indicator(String code, @Nullable String growth, Random random) {
        var usual = TestingFigures.indicator(code, "随机指标", growth == null ? "%" : any(UNITS, random));
        return new Indicator(
                code,
                usual.nameZh(),
                null,
                random.nextInt(4) == 0 ? List.of() : usual.definitions(),
                Unit.of(usual.unit().symbol()),
                random.nextBoolean() ? 1 : null,
                any(List.of(Direction.values()), random),
                any(List.of(IndicatorKind.values()), random),
                any(List.of(Frequency.YEAR, Frequency.YEAR, Frequency.HALF, Frequency.MONTH, Frequency.SURVEY), random),
                random.nextBoolean() ? usual.lag() : null,
                usual.priceBasis(),
                usual.area(),
                random.nextInt(3) == 0 ? "新口径" : null,
                growth,
                usual.dataSource(),
                random.nextBoolean() ? usual.owner() : null,
                true);
    }

    private List<Long> plan(int number) throws ReadingException {
        return TestingTargets.of(beans, TestingTargets.plan(beans, "第" + number + "份随机规划。"));
    }

    private void link(long item, String code, Random random) {
        decisions.link(item, new SeriesKey(code, random.nextInt(4) == 0 ? "临溪市东区" : "临溪市", ""), null, "planner");
    }

    /** Any promise, of a time that is over or not. */
    private void reword(long item, Random random) {
        int due = 2022 + random.nextInt(8);
        database.sql("""
                        UPDATE indicators.target SET type = :type, operator = :operator, value = :value,
                            value_high = :high, unit = :unit, due = :due, period_start = :start, period_end = :due,
                            per_year = :yearly, baseline_value = :base, baseline_unit = :unit, baseline_date = :before
                        WHERE item_id = :item
                        """)
                .param("type", any(List.of(TargetType.values()), random).name())
                .param("operator", any(List.of(Operator.values()), random).name())
                .param("value", random.nextInt(8) == 0 ? null : BigDecimal.valueOf(random.nextInt(9_000), 1))
                .param("high", random.nextBoolean() ? new BigDecimal(1_000) : null)
                .param("unit", random.nextInt(5) == 0 ? null : any(UNITS, random))
                .param("due", Integer.toString(due))
                .param("start", Integer.toString(due - 4))
                .param("yearly", random.nextBoolean())
                .param("base", random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(6_000)) : null)
                .param("before", Integer.toString(due - 5))
                .param("item", item)
                .update();
    }

    /** Few that are alike and many that are odd, some of which are taken back. */
    private void figures(String code, Random random) {
        var figures = new ArrayList<NewFigure>();
        var unit = register(code);
        for (int year = 2010; year < 2026; year++) {
            if (random.nextInt(6) > 0) {
                var value = BigDecimal.valueOf(100L * (year - 2005) + random.nextInt(60), random.nextInt(2));
                figures.add(
                        NewFigure.of(TestingFigures.figure(code, year, value.toPlainString(), unit, knownOn(random))));
            }
        }
        store.add(Origin.form("planner"), figures);
        var odd = new ArrayList<NewFigure>();
        for (int i = 0; i < random.nextInt(20); i++) {
            odd.add(NewFigure.of(TestingFigures.random(code, random, knownOn(random))));
        }
        if (!odd.isEmpty()) {
            var stored = store.add(Origin.form("planner"), odd);
            if (random.nextInt(4) == 0) {
                store.withdraw(stored.importId(), "来源有误", "planner");
            }
        }
    }

    private String register(String code) {
        return database.sql("""
                        SELECT u.symbol FROM indicators.indicator i JOIN indicators.unit u ON u.id = i.unit_id
                        WHERE i.code = ?
                        """).param(code).query(String.class).single();
    }

    private void chooseAny(Random random) {
        var series = database.sql("SELECT DISTINCT series_id FROM indicators.link WHERE series_id IS NOT NULL")
                .query((row, number) -> row.getInt(1))
                .list();
        figuresAt
                .of(series, Clocks.on(today()))
                .forEach((id, figures) -> figures.inOrder().stream()
                        .filter(figure -> !figure.others().isEmpty() && random.nextInt(4) == 0)
                        .forEach(figure -> choices.choose(
                                new Wanted(
                                        id,
                                        figure.period(),
                                        any(figure.others(), random).id()),
                                "核对过原件",
                                "planner")));
    }

    private void assertKept(List<Long> items) {
        var kept = standings.now(items);
        var computed = assessments.of(items, Clocks.on(today()));
        assertThat(computed).hasSameSizeAs(items);
        for (var one : computed) {
            assertThat(kept.get(one.item())).as(one.watched().toString()).isEqualTo(Standing.of(one.assessment()));
            assertThat(warnings(one.item())).isEqualTo(told(allWarnings(one)));
        }
    }

    private List<Warning> allWarnings(AssessedTarget one) {
        var watch = one.watched().watch();
        var all = tolerances.all();
        return new WarningCheck(WarningRules.builtIn())
                .standing(new Situation(
                        Long.toString(one.item()),
                        watch,
                        one.figures(),
                        new PastAssessments(new Assessor(all)).upTo(watch, one.figures(), one.growths(), one.clocks()),
                        Forecaster.byRule(all).forecast(watch, one.figures(), one.growths(), one.clocks()),
                        watch.indicator()
                                .map(indicator -> indicator.owner() != null)
                                .orElse(true),
                        one.watched().since(),
                        one.clocks()));
    }

    private static Map<String, String> told(List<Warning> warnings) {
        var told = new TreeMap<String, String>();
        warnings.forEach(
                warning -> told.put(warning.key(), warning.severity() + " " + warning.since() + warning.arguments()));
        return told;
    }

    private Map<String, String> warnings(long item) {
        var told = new TreeMap<String, String>();
        database.sql("SELECT key, severity, since, arguments FROM indicators.warning WHERE item_id = ?")
                .param(item)
                .query(row -> {
                    var arguments = List.of((String[]) row.getArray("arguments").getArray());
                    told.put(
                            row.getString("key"), row.getString("severity") + " " + row.getString("since") + arguments);
                });
        return told;
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private LocalDate knownOn(Random random) {
        return today().minusDays(random.nextInt(700));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
