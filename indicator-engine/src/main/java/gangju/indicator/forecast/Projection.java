package gangju.indicator.forecast;

import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a model says into values of an indicator: in its unit, rounded, and possible for its kind. */
final class Projection {
    private static final Unit PERCENT = Unit.of("%");
    private static final double WHOLE = 100;

    private final Method method;
    private final Model model;
    private final int scale;
    private final double floor;
    private final double ceiling;

    private Projection(Method method, Model model, int scale, double floor, double ceiling) {
        this.method = method;
        this.model = model;
        this.scale = scale;
        this.floor = floor;
        this.ceiling = ceiling;
    }

    static Projection of(Indicator indicator, ComparablePoints points, Goal goal, Method method, Model model) {
        int decimals = decimals(indicator.precision(), points, goal);
        return new Projection(method, model, decimals, floor(indicator, points), ceiling(indicator, points));
    }

    private static int decimals(@Nullable Integer precision, ComparablePoints points, Goal goal) {
        if (goal.quantity() == Quantity.INDEX) {
            return 2;
        }
        return precision == null ? points.decimals() : precision;
    }

    /** What no figure of the kind is below, unless one has been. */
    private static double floor(Indicator indicator, ComparablePoints points) {
        double least = indicator.kind() == IndicatorKind.RANK ? 1 : 0;
        boolean isBounded = switch (indicator.kind()) {
            case STOCK, FLOW, CUMULATIVE, EVENT, RANK -> true;
            case RATE -> indicator.unit().isShare();
        };
        return isBounded
                        && points.points().stream()
                                .allMatch(point -> point.value().doubleValue() >= least)
                ? least
                : Double.NEGATIVE_INFINITY;
    }

    /** A share of more than all, unless there has been one. */
    private static double ceiling(Indicator indicator, ComparablePoints points) {
        if (!indicator.unit().isShare()) {
            return Double.POSITIVE_INFINITY;
        }
        double whole = PERCENT.convert(BigDecimal.valueOf(WHOLE), indicator.unit())
                .orElseThrow()
                .doubleValue();
        return points.points().stream().allMatch(point -> point.value().doubleValue() <= whole)
                ? whole
                : Double.POSITIVE_INFINITY;
    }

    At ahead(int years) {
        return new At(model.ahead(years), 0);
    }

    At total(int years, BigDecimal sumSoFar) {
        return new At(model.total(years), sumSoFar.doubleValue());
    }

    List<Forecast.Point> path(ReferencePeriod latest, int years) {
        var path = new ArrayList<Forecast.Point>();
        for (int year = 1; year <= years; year++) {
            var at = ahead(year);
            var period = new ReferencePeriod(latest.start().plusYears(year), latest.length());
            path.add(new Forecast.Point(period, at.value(), at.low(), at.high()));
        }
        return path;
    }

    /** What is expected at one place, or of one sum. */
    final class At {
        private static final double LEAST_CHANCE = 0.01;

        private final Spread spread;
        private final double known;

        private At(Spread spread, double known) {
            this.spread = spread;
            this.known = known;
        }

        BigDecimal value() {
            return rounded(spread.center(), RoundingMode.HALF_UP);
        }

        BigDecimal low() {
            return rounded(spread.low(), RoundingMode.FLOOR);
        }

        BigDecimal high() {
            return rounded(spread.high(), RoundingMode.CEILING);
        }

        BigDecimal chance(Goal goal) {
            double chance = spread.below(scaled(goal.highest())) - spread.below(scaled(goal.lowest()));
            double told = Math.clamp(chance, LEAST_CHANCE, 1 - LEAST_CHANCE);
            return BigDecimal.valueOf(told).setScale(2, RoundingMode.HALF_UP);
        }

        private BigDecimal rounded(double quantile, RoundingMode mode) {
            double value = known + (method.isLogarithmic() ? Math.exp(quantile) : quantile);
            double possible = Math.clamp(value, floor, ceiling);
            return BigDecimal.valueOf(possible).setScale(scale, mode);
        }

        private double scaled(double limit) {
            double rest = limit - known;
            if (!method.isLogarithmic()) {
                return rest;
            }
            return rest <= 0 ? Double.NEGATIVE_INFINITY : Math.log(rest);
        }
    }
}
