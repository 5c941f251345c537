package gangju.benchmarks.scale;

import gangju.benchmarks.load.Report;
import gangju.indicator.Clocks;
import gangju.indicator.forecast.Forecaster;
import gangju.indicator.status.Tolerances;
import gangju.server.indicators.status.Assessments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.LongStream;

/** Forecasts of some thousand targets, the reading of their figures apart. */
final class Forecasting {
    private static final int TARGETS = 10_000;
    private static final int AT_ONCE = 1_000;

    private Forecasting() {}

    static void run(Ground ground, Report report) {
        var clocks = Clocks.on(LocalDate.now());
        var assessments = ground.part(Assessments.class);
        var forecaster = Forecaster.byRule(Tolerances.builtIn());
        int plans = Math.min(TARGETS / Country.TARGETS_A_PLAN, ground.country().plans());
        long first = PlanRows.item(0, 0);
        long last = PlanRows.item(plans - 1, Country.TARGETS_A_PLAN - 1);
        long nanos = 0;
        int forecasts = 0;
        int targets = 0;
        for (long from = first; from <= last; from += AT_ONCE) {
            var items = new ArrayList<>(LongStream.rangeClosed(from, Math.min(last, from + AT_ONCE - 1))
                    .boxed()
                    .toList());
            var read = assessments.of(items, clocks);
            long start = System.nanoTime();
            for (var one : read) {
                var outlook = forecaster.outlook(one.watched().watch(), one.figures(), one.growths(), clocks);
                forecasts += outlook.forecast().isPresent() ? 1 : 0;
            }
            nanos += System.nanoTime() - start;
            targets += read.size();
        }
        report.line(
                "Forecasts, on one processor: %,d targets, %,d with an interval, in %.1f s (%.0f µs each; all of the country's %.0f s)",
                targets,
                forecasts,
                nanos / 1e9,
                nanos / 1e3 / targets,
                nanos / 1e9 / targets * new Country(100).targets());
    }
}
