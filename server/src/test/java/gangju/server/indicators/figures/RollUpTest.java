package gangju.server.indicators.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.indicator.Clocks;
import gangju.indicator.Unit;
import gangju.indicator.vintage.Figure;
import gangju.indicator.vintage.Figures;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.figures.Choices.Wanted;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.Indicators;
import gangju.server.plans.PlansTest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is kept is what a full recomputation makes, and what the engine chooses. */
@PlansTest
@Transactional
class RollUpTest {
    private static final LocalDate FAR = LocalDate.of(2999, 12, 31);

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private Indicators indicators;

    @Autowired
    private FigureStore store;

    @Autowired
    private Choices choices;

    @Autowired
    private FiguresAt figuresAt;

    @Autowired
    private KeptFigures kept;

    @Autowired
    private Recomputation recomputation;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @RepeatedTest(12)
    void keepsWhatTheEngineChoosesAfterInsertsRevisionsChoicesAndWithdrawals(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var code = "ROLL_" + repetition.getCurrentRepetition();
        int id = register.add(TestingFigures.indicator(code, "滚存测试", "亿元"), "planner");
        var imports = new ArrayList<Integer>();
        for (int round = 0; round < 6; round++) {
            var figures = IntStream.range(0, 1 + random.nextInt(25))
                    .mapToObj(i -> new NewFigure(
                            TestingFigures.random(code, random, today().minusDays(random.nextInt(3))),
                            random.nextInt(7) == 0 ? List.of("jump", "a \"b\\") : List.of()))
                    .toList();
            imports.add(store.add(Origin.form("planner"), figures).importId());
            if (random.nextBoolean()) {
                chooseAny(id, random);
            }
            if (random.nextInt(3) == 0) {
                store.withdraw(imports.remove(random.nextInt(imports.size())), "来源有误", "planner");
            }
            assertKept(id);
        }
        register.change(
                id, TestingFigures.indicator(code, "滚存测试", random.nextBoolean() ? "万元" : "家"), "改用小单位", "planner");
        assertKept(id);
    }

    @RepeatedTest(6)
    void putsPeriodsBetweenThoseThatAreThereAlready(RepetitionInfo repetition) {
        var random = new Random(100 + repetition.getCurrentRepetition());
        var code = "ROLL_BETWEEN_" + repetition.getCurrentRepetition();
        int id = register.add(TestingFigures.indicator(code, "滚存测试", "亿元"), "planner");
        var imports = new ArrayList<Integer>();
        for (int round = 0; round < 8; round++) {
            int from = 1980 + random.nextInt(40);
            var figures = IntStream.range(from, from + 1 + random.nextInt(20))
                    .filter(year -> random.nextInt(3) > 0 || year == from)
                    .mapToObj(year ->
                            NewFigure.of(TestingFigures.figure(code, year, "1." + random.nextInt(100), "亿元", today())))
                    .toList();
            imports.add(store.add(Origin.form("planner"), figures).importId());
            if (random.nextInt(3) == 0) {
                store.withdraw(imports.remove(random.nextInt(imports.size())), "来源有误", "planner");
            }
            assertKept(id);
        }
    }

    @Test
    void noticesAKeptRowThatIsWrong() {
        int id = register.add(TestingFigures.indicator("ROLL_WRONG", "滚存测试", "亿元"), "planner");
        add("ROLL_WRONG", 2023, "1.5");
        database.sql("UPDATE indicators.series_figures SET value = ARRAY[NULL]::numeric[] WHERE series_id = ?")
                .param(series(id).getFirst())
                .update();
        assertThat(recomputation.differences(0, recomputation.lastSeries())).isEqualTo(series(id));
    }

    @Test
    void recognisesWhatIsThereAlreadyUnlessItWasWithdrawn() {
        register.add(TestingFigures.indicator("ROLL_SAME", "滚存测试", "亿元"), "planner");
        var first = add("ROLL_SAME", 2023, "1.50");
        var again = add("ROLL_SAME", 2023, "1.5");
        assertThat(again.added()).isZero();
        assertThat(again.knownBefore()).isEqualTo(1);
        store.withdraw(first.importId(), "录错", "planner");
        assertThat(add("ROLL_SAME", 2023, "1.5").added()).isEqualTo(1);
    }

    @Test
    void neverChangesOrDeletesAnObservation() {
        register.add(TestingFigures.indicator("ROLL_FIX", "滚存测试", "亿元"), "planner");
        add("ROLL_FIX", 2023, "1.5");
        assertThatThrownBy(() -> database.sql("UPDATE indicators.observation SET value = 2")
                        .update())
                .hasMessageContaining("only ever added to");
    }

    @Test
    void refusesFiguresOfUnknownIndicators() {
        assertThatThrownBy(() -> add("ROLL_NONE", 2023, "1")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void hidesFromVisitorsWhatIsNotFree() {
        int id = register.add(TestingFigures.indicator("ROLL_SECRET", "滚存测试", "亿元"), "planner");
        var random = new Random(7);
        store.add(
                Origin.form("planner"),
                IntStream.range(0, 200)
                        .mapToObj(i -> NewFigure.of(TestingFigures.random("ROLL_SECRET", random, today())))
                        .toList());
        var seen = figuresAt.of(series(id), Clocks.on(today()), Viewer.VISITOR).values().stream()
                .flatMap(figures -> figures.inOrder().stream())
                .toList();
        assertThat(seen).isNotEmpty().allSatisfy(figure -> {
            assertThat(Viewer.VISITOR.sees(figure.used().confidentiality())).isTrue();
            assertThat(figure.others()).allMatch(other -> Viewer.VISITOR.sees(other.confidentiality()));
        });
        assertThat(kept.of(series(id), LocalDate.MIN.withYear(1900), FAR, Viewer.VISITOR)
                        .values())
                .flatExtracting(figures -> figures)
                .extracting(KeptFigure::marks)
                .allMatch(marks -> Viewer.VISITOR.sees(marks.confidentiality()));
    }

    private Stored add(String code, int year, String value) {
        return store.add(
                Origin.form("planner"), List.of(NewFigure.of(TestingFigures.figure(code, year, value, "亿元", today()))));
    }

    private void chooseAny(int id, Random random) {
        var figures = figuresAt.of(series(id), Clocks.on(FAR)).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .findFirst();
        figures.ifPresent(entry -> {
            var all = entry.getValue().inOrder();
            var figure = all.get(random.nextInt(all.size()));
            var others = figure.others();
            Long observation = random.nextInt(4) == 0
                    ? null
                    : others.isEmpty()
                            ? figure.used().id()
                            : others.get(random.nextInt(others.size())).id();
            choices.choose(new Wanted(entry.getKey(), figure.period(), observation), "核对过原件", "planner");
        });
    }

    private void assertKept(int id) {
        var series = series(id);
        assertThat(recomputation.differences(series.getFirst(), series.getLast()))
                .isEmpty();
        var unit = Objects.requireNonNull(indicators.byId(List.of(id), today()).get(id))
                .indicator()
                .unit();
        var chosen = figuresAt.of(series, Clocks.on(FAR));
        var rows = kept.of(series, LocalDate.of(1900, 1, 1), FAR, Viewer.MEMBER);
        for (var one : series) {
            assertSame(chosen.getOrDefault(one, Figures.empty()), rows.getOrDefault(one, List.of()), unit);
        }
    }

    private static void assertSame(Figures chosen, List<KeptFigure> rows, Unit unit) {
        assertThat(rows).hasSameSizeAs(chosen.inOrder());
        for (int i = 0; i < rows.size(); i++) {
            var figure = chosen.inOrder().get(i);
            var row = rows.get(i);
            assertThat(row.period()).isEqualTo(figure.period());
            assertThat(row.observation()).isEqualTo(figure.used().id());
            assertThat(plain(row.value())).isEqualTo(plain(converted(figure, unit)));
            assertThat(row.marks().isDisputed()).isEqualTo(figure.disputed());
            assertThat(row.marks().isChosen()).isEqualTo(figure.choice().isPresent());
            assertThat(row.marks().isUsable()).isEqualTo(figure.used().isUsable());
            assertThat(row.marks().bound()).isEqualTo(figure.used().bound());
            assertThat(row.marks().status()).isEqualTo(figure.used().status());
            assertThat(row.marks().confidentiality()).isEqualTo(figure.used().confidentiality());
            assertThat(row.marks().hasBreakBefore()).isEqualTo(figure.used().breakBefore() != null);
            assertThat(row.marks().hasScope()).isEqualTo(figure.used().scope() != null);
            assertThat(row.marks().hasOthers()).isEqualTo(!figure.others().isEmpty());
        }
    }

    private static @Nullable BigDecimal converted(Figure figure, Unit unit) {
        var value = figure.used().value();
        return value == null ? null : figure.used().unit().convert(value, unit).orElse(null);
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null
                ? null
                : value.round(MathContext.DECIMAL64).stripTrailingZeros().toPlainString();
    }

    private List<Integer> series(int indicator) {
        return database.sql("SELECT id FROM indicators.series WHERE indicator_id = ? ORDER BY id")
                .param(indicator)
                .query((row, number) -> row.getInt("id"))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
