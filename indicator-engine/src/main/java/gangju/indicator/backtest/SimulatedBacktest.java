package gangju.indicator.backtest;

import gangju.indicator.forecast.Forecaster;
import gangju.indicator.status.Tolerances;
import gangju.indicator.warning.WarningRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Back-tests on simulated series of every shape, the same for the same seed; takes some seconds. */
public final class SimulatedBacktest {
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 26;

    private SimulatedBacktest() {}

    /** @param count of series of each shape */
    public static List<BacktestReport.Part> run(WarningRules rules, Tolerances tolerances, int count, long seed) {
        var parts = new ArrayList<BacktestReport.Part>();
        for (var shape : Simulator.Shape.values()) {
            var random = new Random(seed);
            var name = shape.name().toLowerCase(Locale.ROOT);
            var histories = new Simulator(random, FIRST_YEAR, YEARS).series(shape, count);
            var forecasts = new ForecastBacktest(Forecaster.byRule(tolerances)).run(histories);
            parts.add(new BacktestReport.Part.Forecasts(name, true, forecasts));
            var trials = SimulatedTargets.of(histories, FIRST_YEAR + YEARS - 1, random);
            parts.add(new BacktestReport.Part.Warnings(name, true, new WarningBacktest(rules, tolerances).run(trials)));
        }
        return parts;
    }
}
