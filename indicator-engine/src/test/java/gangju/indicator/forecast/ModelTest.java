package gangju.indicator.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static final double[] YEARS = {2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022};
    private static final double[] VALUES = {3.1, 3.4, 3.3, 3.9, 4.2, 4.1, 4.6, 4.8};
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void aLineHasTheIntervalOfTextbooks() {
        // slope and spread by hand: x̄ = 2018.5, Sxx = 42, Sxy = 10.3
        double slope = 10.3 / 42;
        var spread = Method.TREND.fit(YEARS, VALUES).ahead(1);

        assertThat(spread.center()).isCloseTo(3.925 + slope * 4.5, CLOSE);
        double residual = 0;
        for (int i = 0; i < VALUES.length; i++) {
            residual += Math.pow(VALUES[i] - 3.925 - slope * (YEARS[i] - 2018.5), 2);
        }
        assertThat(spread.deviation()).isCloseTo(Math.sqrt(residual / 6 * (1 + 1 / 8.0 + 4.5 * 4.5 / 42)), CLOSE);
        assertThat(spread.freedom()).isEqualTo(6);
        assertThat(spread.high() - spread.center()).isCloseTo(1.439755747 * spread.deviation(), within(1e-6));
    }

    @Test
    void aDriftHasTheIntervalOfTextbooks() {
        double drift = (4.8 - 3.1) / 7;
        double squares = 0;
        for (int i = 1; i < VALUES.length; i++) {
            squares += Math.pow(VALUES[i] - VALUES[i - 1] - drift, 2);
        }

        var spread = Method.DRIFT.fit(YEARS, VALUES).ahead(3);

        assertThat(spread.center()).isCloseTo(4.8 + 3 * drift, CLOSE);
        assertThat(spread.deviation()).isCloseTo(Math.sqrt(squares / 6 * 3 * (1 + 3 / 7.0)), CLOSE);
    }

    @Test
    void missingYearsAreNoLeaps() {
        var spread = Method.RANDOM_WALK
                .fit(new double[] {2010, 2012, 2016}, new double[] {1, 3, 1})
                .ahead(1);

        assertThat(spread.deviation()).isCloseTo(Math.sqrt((4 / 2.0 + 4 / 4.0) / 2), CLOSE);
    }

    @RepeatedTest(5)
    void totalsVaryAsTheSumOfSimulatedYearsDoes(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var walk = new Walk(10, 0.5, 4, 9, 8, true);
        int years = 2 + random.nextInt(4);
        double sum = 0;
        double squares = 0;
        int runs = 40_000;
        for (int run = 0; run < runs; run++) {
            double drift = 0.5 + random.nextGaussian() * Math.sqrt(4 / 9.0);
            double value = 10;
            double total = 0;
            for (int year = 0; year < years; year++) {
                value += drift + 2 * random.nextGaussian();
                total += value;
            }
            sum += total;
            squares += total * total;
        }
        double mean = sum / runs;
        var spread = walk.total(years);

        assertThat(mean).isCloseTo(spread.center(), within(spread.deviation() * 0.03));
        assertThat(Math.sqrt(squares / runs - mean * mean))
                .isCloseTo(spread.deviation(), within(spread.deviation() * 0.03));
    }

    @RepeatedTest(20)
    void aForecastMovesAndStretchesWithItsFigures(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var values = random.doubles(12, 50, 60).toArray();
        var years = years(values.length);
        double factor = Math.pow(10, random.nextInt(9) - 4);
        double constant = random.nextDouble() * 1000 - 500;
        var moved = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[i] = values[i] * factor + constant * factor;
        }
        for (var method : new Method[] {Method.RANDOM_WALK, Method.DRIFT, Method.TREND}) {
            var before = method.fit(years, values).ahead(4);
            var after = method.fit(years, moved).ahead(4);
            var close = within(1e-7 * factor);
            assertThat(after.center()).isCloseTo((before.center() + constant) * factor, close);
            assertThat(after.deviation()).isCloseTo(before.deviation() * factor, close);
        }
    }

    @RepeatedTest(20)
    void aForecastOfProportionsStretchesWithItsFigures(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var values = random.doubles(10, 50, 60).toArray();
        var stretched =
                java.util.Arrays.stream(values).map(value -> value * 1e4).toArray();
        for (var method : new Method[] {Method.LOG_DRIFT, Method.LOG_TREND}) {
            var before = method.fit(years(10), values).ahead(3);
            var after = method.fit(years(10), stretched).ahead(3);
            assertThat(Math.exp(after.center())).isCloseTo(Math.exp(before.center()) * 1e4, within(1e-4));
            assertThat(after.deviation()).isCloseTo(before.deviation(), within(1e-9));
        }
    }

    @RepeatedTest(20)
    void theIntervalWidensWithTheHorizon(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var values = random.doubles(8 + random.nextInt(20), 1, 9).toArray();
        for (var method : Method.values()) {
            var model = method.fit(years(values.length), values);
            for (int ahead = 1; ahead < 10; ahead++) {
                assertThat(model.ahead(ahead + 1).deviation())
                        .isGreaterThan(model.ahead(ahead).deviation());
                assertThat(model.total(ahead + 1).deviation())
                        .isGreaterThan(model.total(ahead).deviation());
            }
        }
    }

    @RepeatedTest(3)
    void aRandomWalkExceedsTheThresholdOnceInTwenty(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int figures = new int[] {8, 13, 30}[repetition.getCurrentRepetition() - 1];
        int above = 0;
        int runs = 20_000;
        for (int run = 0; run < runs; run++) {
            var values = new double[figures];
            for (int i = 1; i < figures; i++) {
                values[i] = values[i - 1] + 0.3 + random.nextGaussian();
            }
            above += new Line(years(figures), values).durbinWatson() > MethodRule.onceInTwenty(figures) ? 1 : 0;
        }

        assertThat(above / (double) runs).isCloseTo(0.05, within(0.006));
    }

    private static double[] years(int count) {
        var years = new double[count];
        for (int i = 0; i < count; i++) {
            years[i] = 2000 + i;
        }
        return years;
    }
}
