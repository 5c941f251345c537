package gangju.indicator.forecast;

import gangju.indicator.Bound;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.formula.Expression;
import gangju.indicator.vintage.Figure;
import gangju.indicator.vintage.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Published yearly growths, chained to an index; each was computed on one base, so breaks of the level do not matter.
 */
final class GrowthChain {
    private static final Unit PERCENT = Unit.of("%");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private GrowthChain() {}

    /**
     * The index with 100 in the base year, from the latest growth back as far as none is missing.
     *
     * @return empty where the base year is not reached
     */
    static Optional<ComparablePoints> index(Figures growths, int baseYear) {
        var byYear = byYear(growths);
        if (byYear.isEmpty()) {
            return Optional.empty();
        }
        int latest = byYear.lastKey();
        int first = latest;
        while (byYear.containsKey(first - 1)) {
            first--;
        }
        return baseYear < first - 1 || baseYear >= latest
                ? Optional.empty()
                : Optional.of(new ComparablePoints(chained(byYear, first, latest, baseYear), List.of()));
    }

    private static List<ComparablePoints.Point> chained(
            NavigableMap<Integer, BigDecimal> byYear, int first, int latest, int baseYear) {
        var index = new TreeMap<Integer, BigDecimal>();
        var value = HUNDRED;
        index.put(baseYear, value);
        for (var entry : byYear.subMap(baseYear + 1, latest + 1).entrySet()) {
            value = value.multiply(factor(entry.getValue()), Expression.PRECISION);
            index.put(entry.getKey(), value);
        }
        value = HUNDRED;
        for (var entry : byYear.subMap(first, baseYear + 1).reversed().entrySet()) {
            value = value.divide(factor(entry.getValue()), Expression.PRECISION);
            index.put(entry.getKey() - 1, value);
        }
        var points = new ArrayList<ComparablePoints.Point>();
        index.forEach((year, at) -> points.add(new ComparablePoints.Point(ReferencePeriod.ofYear(year), at)));
        return points;
    }

    private static BigDecimal factor(BigDecimal growth) {
        return BigDecimal.ONE.add(growth.movePointLeft(2));
    }

    private static NavigableMap<Integer, BigDecimal> byYear(Figures growths) {
        var byYear = new TreeMap<Integer, BigDecimal>();
        growths.inOrder().stream()
                .filter(figure -> figure.period().shape() == ReferencePeriod.Shape.YEAR)
                .forEach(figure -> percent(figure)
                        .filter(growth -> growth.compareTo(HUNDRED.negate()) > 0)
                        .ifPresent(growth -> byYear.put(figure.period().start().getYear(), growth)));
        return byYear;
    }

    private static Optional<BigDecimal> percent(Figure figure) {
        var used = figure.used();
        var value = used.value();
        boolean isBounded = used.bound() == Bound.ABOVE || used.bound() == Bound.NEARLY;
        return value == null || !used.isUsable() || isBounded
                ? Optional.empty()
                : used.unit().convert(value, PERCENT);
    }
}
