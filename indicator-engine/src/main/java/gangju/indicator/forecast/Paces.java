package gangju.indicator.forecast;

import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.formula.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Required pace against recent pace: what can be said from two figures on. */
final class Paces {
    private static final int RECENT_YEARS = 3;

    private Paces() {}

    static Optional<Pace> of(Indicator indicator, ComparablePoints points, Goal goal) {
        if (points.size() < 2) {
            return Optional.empty();
        }
        int years = goal.period().end().getYear() - points.latest().year();
        if (years < 1) {
            return Optional.empty();
        }
        if (goal.quantity() == Quantity.TOTAL) {
            return sumSoFar(points, goal).map(sum -> amount(points, goal.aim().subtract(sum), years));
        }
        boolean isGrowth =
                isAmount(indicator) && points.isPositive() && goal.aim().signum() > 0;
        return Optional.of(isGrowth ? growth(points, goal, years) : change(points, goal, years));
    }

    /** The sum of the goal's years up to the latest figure; empty where one is missing, or the years before are. */
    static Optional<BigDecimal> sumSoFar(ComparablePoints points, Goal goal) {
        int first = goal.period().start().getYear();
        if (points.size() == 0 || points.latest().year() < first - 1) {
            return Optional.empty();
        }
        var sum = BigDecimal.ZERO;
        for (int year = first; year <= points.latest().year(); year++) {
            var value = points.in(year);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return Optional.of(sum);
    }

    private static boolean isAmount(Indicator indicator) {
        return !indicator.unit().isShare()
                && indicator.kind() != IndicatorKind.RATE
                && indicator.kind() != IndicatorKind.RANK;
    }

    private static Pace growth(ComparablePoints points, Goal goal, int years) {
        var since = since(points);
        var latest = points.latest();
        return new Pace(
                Pace.Measure.GROWTH,
                growth(latest.value(), goal.aim(), years),
                growth(since.value(), latest.value(), latest.year() - since.year()),
                since.period(),
                latest.period());
    }

    private static BigDecimal growth(BigDecimal from, BigDecimal to, int years) {
        var root = Expression.of(1).over(Expression.of(years));
        return Expression.of(to)
                .over(Expression.of(from))
                .power(root)
                .minus(Expression.of(1))
                .value()
                .movePointRight(2)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static Pace change(ComparablePoints points, Goal goal, int years) {
        var since = since(points);
        var latest = points.latest();
        int scale = points.decimals() + 2;
        return new Pace(
                Pace.Measure.CHANGE,
                byYear(goal.aim().subtract(latest.value()), years, scale),
                byYear(latest.value().subtract(since.value()), latest.year() - since.year(), scale),
                since.period(),
                latest.period());
    }

    private static Pace amount(ComparablePoints points, BigDecimal rest, int years) {
        var since = since(points);
        int scale = points.decimals() + 2;
        var recent = points.points().stream()
                .filter(point -> point.year() > since.year())
                .map(ComparablePoints.Point::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long count = points.points().stream()
                .filter(point -> point.year() > since.year())
                .count();
        return new Pace(
                Pace.Measure.AMOUNT,
                byYear(rest, years, scale),
                byYear(recent, count, scale),
                since.period(),
                points.latest().period());
    }

    private static BigDecimal byYear(BigDecimal value, long years, int scale) {
        return value.divide(BigDecimal.valueOf(years), scale, RoundingMode.HALF_UP);
    }

    /** The earliest figure of the three years before the latest, or the one before it where those years have none. */
    private static ComparablePoints.Point since(ComparablePoints points) {
        int latest = points.latest().year();
        return points.points().stream()
                .limit(points.size() - 1L)
                .filter(point -> point.year() >= latest - RECENT_YEARS)
                .findFirst()
                .orElseGet(() -> points.points().get(points.size() - 2));
    }
}
