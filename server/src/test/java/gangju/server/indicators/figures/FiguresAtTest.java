package gangju.server.indicators.figures;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Clocks;
import gangju.indicator.Observation;
import gangju.indicator.vintage.Vintages;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.plans.PlansTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlansTest
@Transactional
class FiguresAtTest {
    @Autowired
    private IndicatorRegister register;

    @Autowired
    private FigureStore store;

    @Autowired
    private FiguresAt figuresAt;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @RepeatedTest(8)
    void givesForAnyDayWhatTheEngineChoosesOfWhatWasKnownThen(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var code = "AT_" + repetition.getCurrentRepetition();
        register.add(TestingFigures.indicator(code, "两个时钟", "亿元"), "planner");
        store.add(
                Origin.form("planner"),
                IntStream.range(0, 80)
                        .mapToObj(i -> NewFigure.of(
                                TestingFigures.random(code, random, today().minusDays(random.nextInt(400)))))
                        .toList());
        for (int i = 0; i < 5; i++) {
            var published = random.nextBoolean() ? today().minusDays(random.nextInt(900)) : null;
            var clocks = new Clocks(
                    today().minusDays(random.nextInt(700)), today().minusDays(random.nextInt(400)), published);
            for (int series : series(code)) {
                assertThat(figuresAt.of(List.of(series), clocks).get(series))
                        .isEqualTo(Vintages.choose(everything(series), List.of(), clocks));
            }
        }
    }

    @Test
    void knowsAWithdrawnFigureOnTheDaysBefore() {
        register.add(TestingFigures.indicator("AT_GONE", "两个时钟", "亿元"), "planner");
        var yesterday = today().minusDays(1);
        var stored = store.add(
                Origin.form("planner"),
                List.of(NewFigure.of(TestingFigures.figure("AT_GONE", 2023, "1.5", "亿元", yesterday))));
        store.withdraw(stored.importId(), "录错", "planner");
        int series = series("AT_GONE").getFirst();
        assertThat(figuresAt.of(List.of(series), Clocks.on(yesterday)).get(series))
                .satisfies(figures -> assertThat(figures.inOrder()).hasSize(1));
        assertThat(figuresAt.of(List.of(series), Clocks.on(today())).get(series))
                .satisfies(figures -> assertThat(figures.isEmpty()).isTrue());
    }

    private List<Observation> everything(int series) {
        var all = Objects.requireNonNull(figuresAt
                .of(List.of(series), Clocks.on(LocalDate.of(2999, 1, 1)))
                .get(series));
        return all.inOrder().stream()
                .flatMap(figure -> Stream.concat(Stream.of(figure.used()), figure.others().stream()))
                .toList();
    }

    private List<Integer> series(String code) {
        return database.sql("""
                        SELECT s.id FROM indicators.series s JOIN indicators.indicator i ON i.id = s.indicator_id
                        WHERE i.code = ? ORDER BY s.id
                        """)
                .param(code)
                .query((row, number) -> row.getInt("id"))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
