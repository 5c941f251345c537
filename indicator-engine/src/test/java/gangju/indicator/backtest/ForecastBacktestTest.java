package gangju.indicator.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.forecast.Forecaster;
import gangju.indicator.forecast.Method;
import gangju.indicator.status.Tolerances;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForecastBacktestTest {
    private static final ForecastBacktest BY_RULE = new ForecastBacktest(Forecaster.byRule(Tolerances.builtIn()));

    @Test
    void theIntervalsOfTheRightMethodHoldWhatTheyPromise() {
        var walks = simulated(Simulator.Shape.WALK, 60);
        var result = new ForecastBacktest(Forecaster.with(Tolerances.builtIn(), Method.LOG_DRIFT)).run(walks);

        assertThat(result.n()).isGreaterThan(1000);
        assertThat(result.all().coverage()).isBetween(new BigDecimal("0.75"), new BigDecimal("0.85"));
        assertThat(result.horizons()).hasSize(5);
    }

    @Test
    void theRuleTellsChancesBetterThanTheirAverage() {
        var result = BY_RULE.run(simulated(Simulator.Shape.WALK, 60));

        assertThat(result.calibration().brier()).isLessThan(result.calibration().climatology());
        assertThat(result.all().scaledError()).isLessThan(result.all().naiveError());
        assertThat(result.all().coverage()).isGreaterThan(new BigDecimal("0.70"));
    }

    @Test
    void linesAreFoundOutAndBeatTheWalk() {
        var lines = simulated(Simulator.Shape.TREND, 40);
        var byRule = BY_RULE.run(lines);
        var walk = new ForecastBacktest(Forecaster.with(Tolerances.builtIn(), Method.DRIFT)).run(lines);

        assertThat(byRule.methods()).anyMatch(text -> text.startsWith("trend"));
        assertThat(byRule.all().scaledError()).isLessThan(walk.all().scaledError());
    }

    @Test
    void looksAtNothingThatWasPublishedLater() {
        var history = simulated(Simulator.Shape.REVISED, 1).getFirst();
        for (var one : BY_RULE.run(List.of(history)).cases()) {
            var then = history.publishedBy(one.origin());
            assertThat(then.inOrder())
                    .allMatch(figure -> !Objects.requireNonNull(figure.used().published())
                            .end()
                            .isAfter(one.origin()));
            assertThat(one.forecast().last()).isEqualTo(then.inOrder().getLast().period());
            assertThat(one.period()).isGreaterThan(one.forecast().last());
        }
    }

    @Test
    void neverComparesAcrossABreak() {
        var history = simulated(Simulator.Shape.BREAK, 1).getFirst();
        int broken = history.observations().stream()
                .filter(observation -> observation.breakBefore() != null)
                .findFirst()
                .orElseThrow()
                .period()
                .end()
                .getYear();

        assertThat(BY_RULE.run(List.of(history)).cases())
                .allMatch(one -> one.forecast().last().end().getYear() >= broken);
    }

    @Test
    void fewCasesAreAnIllustration() {
        var few = new Simulator(new Random(1), 2010, 12).series(Simulator.Shape.WALK, 2);
        var result = BY_RULE.run(few);

        assertThat(result.n()).isBetween(1, 29);
        assertThat(result.isIllustration()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedMakesTheSameSeries(Simulator.Shape shape) {
        assertThat(simulated(shape, 3)).isEqualTo(simulated(shape, 3));
        assertThat(simulated(shape, 1).getFirst().publications()).contains(LocalDate.of(2012, 3, 1));
    }

    static List<History> simulated(Simulator.Shape shape, int count) {
        return new Simulator(new Random(7), 2000, 26).series(shape, count);
    }
}
