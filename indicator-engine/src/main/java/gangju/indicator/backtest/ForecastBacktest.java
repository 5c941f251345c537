package gangju.indicator.backtest;

import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.forecast.ComparablePoints;
import gangju.indicator.forecast.Forecast;
import gangju.indicator.forecast.Forecaster;
import gangju.indicator.forecast.Goal;
import gangju.indicator.forecast.Quantity;
import gangju.indicator.vintage.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Forecasts yearly series again from each day on which a new year was published, with what had been published by then
 * (a rolling origin: Tashman, 2000; Hyndman and Athanasopoulos, 2021, 5.10).
 *
 * <p>Each forecast is asked three things, as a plan would ask: whether the last value and half, once and one and a half
 * times its pace of the last five years will be reached.
 */
public final class ForecastBacktest {
    private static final int FARTHEST = 5;
    private static final int PACE_YEARS = 5;
    private static final List<BigDecimal> PACES = List.of(new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal("1.5"));
    private static final ReferencePeriod ANY_YEAR = ReferencePeriod.ofYear(2000);

    private final Forecaster forecaster;

    public ForecastBacktest(Forecaster forecaster) {
        this.forecaster = forecaster;
    }

    /** All forecasts of one to five years that can be compared with what came. */
    public ForecastResult run(List<History> histories) {
        var cases = new ArrayList<ForecastCase>();
        long undated = 0;
        for (var history : histories) {
            undated += history.undated();
            cases.addAll(cases(history));
        }
        return new ForecastResult(histories.size(), cases, undated);
    }

    private List<ForecastCase> cases(History history) {
        var days = history.publications();
        if (days.isEmpty()) {
            return List.of();
        }
        var end = history.publishedBy(days.getLast());
        var came = points(history, end);
        var cases = new ArrayList<ForecastCase>();
        int seen = Integer.MIN_VALUE;
        for (var day : days) {
            var figures = history.publishedBy(day);
            var points = points(history, figures);
            if (points.size() < Forecast.FEWEST_POINTS || points.latest().year() <= seen) {
                continue;
            }
            seen = points.latest().year();
            if (isSameBase(points, figures, end)) {
                cases.addAll(at(history, day, points, came));
            }
        }
        return cases;
    }

    private static ComparablePoints points(History history, Figures figures) {
        return ComparablePoints.select(history.indicator(), figures, ANY_YEAR, LocalDate.MAX);
    }

    /** Whether the latest figure at the origin still has the scope it had; else what came is another quantity. */
    private static boolean isSameBase(ComparablePoints points, Figures then, Figures end) {
        var period = points.latest().period();
        return end.at(period)
                .map(figure -> Objects.equals(
                        scope(figure.used()),
                        scope(then.at(period).orElseThrow().used())))
                .orElse(false);
    }

    private static String scope(Observation observation) {
        return Objects.requireNonNullElse(observation.scope(), "");
    }

    private List<ForecastCase> at(History history, LocalDate day, ComparablePoints points, ComparablePoints came) {
        var cases = new ArrayList<ForecastCase>();
        int latest = points.latest().year();
        boolean compares = came.in(latest).isPresent();
        for (int horizon = 1; compares && horizon <= FARTHEST; horizon++) {
            int ahead = horizon;
            came.in(latest + horizon)
                    .flatMap(actual -> at(history, day, points, new Came(ahead, actual)))
                    .ifPresent(cases::add);
        }
        return cases;
    }

    private Optional<ForecastCase> at(History history, LocalDate day, ComparablePoints points, Came came) {
        var period = ReferencePeriod.ofYear(points.latest().year() + came.horizon());
        var pace = pace(points);
        var questions = new ArrayList<ForecastCase.Question>();
        Optional<Forecast> forecast = Optional.empty();
        for (var times : PACES) {
            var step = pace.multiply(times).multiply(BigDecimal.valueOf(came.horizon()));
            var atLeast = points.latest().value().add(step);
            var goal = new Goal(Quantity.LEVEL, period, history.indicator().unit(), atLeast, atLeast, null);
            forecast = forecaster.forecast(history.indicator(), points, goal);
            if (forecast.isEmpty()) {
                return Optional.empty();
            }
            questions.add(new ForecastCase.Question(
                    atLeast,
                    forecast.get().chance().doubleValue(),
                    came.actual().compareTo(atLeast) >= 0));
        }
        return forecast.map(made -> new ForecastCase(
                history.name(),
                day,
                came.horizon(),
                period,
                made,
                came.actual(),
                points.latest().value(),
                usualChange(points),
                questions));
    }

    private record Came(int horizon, BigDecimal actual) {}

    private static BigDecimal pace(ComparablePoints points) {
        var latest = points.latest();
        var first = points.points().stream()
                .filter(point -> point.year() >= latest.year() - PACE_YEARS)
                .filter(point -> point.year() < latest.year())
                .findFirst()
                .orElseGet(() -> points.points().get(points.size() - 2));
        return latest.value()
                .subtract(first.value())
                .divide(
                        BigDecimal.valueOf(latest.year() - (long) first.year()),
                        new MathContext(12, RoundingMode.HALF_UP));
    }

    private static double usualChange(ComparablePoints points) {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            var one = points.points().get(i - 1);
            var two = points.points().get(i);
            sum += two.value().subtract(one.value()).abs().doubleValue() / (two.year() - one.year());
        }
        return sum / (points.size() - 1);
    }
}
