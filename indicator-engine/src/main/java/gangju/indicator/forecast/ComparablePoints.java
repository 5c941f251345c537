package gangju.indicator.forecast;

import gangju.indicator.Bound;
import gangju.indicator.Definition;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.remark.Remark;
import gangju.indicator.vintage.Figure;
import gangju.indicator.vintage.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a series that can be compared with its latest one: the same part of each year, the same scope, on the
 * same side of a break, in a unit that converts.
 *
 * @param points one a year at most, ascending
 * @param leftOut what was left out and why, a remark for each reason
 */
public record ComparablePoints(List<Point> points, List<Remark> leftOut) {
    public ComparablePoints {
        points = List.copyOf(points);
        leftOut = List.copyOf(leftOut);
    }

    /** A figure, in the unit of its indicator. */
    public record Point(ReferencePeriod period, BigDecimal value) {
        /** In which it ends; points of one series lie whole years apart. */
        public int year() {
            return period.end().getYear();
        }
    }

    /** Why a figure was left out. */
    private enum Reason {
        PART_OF_YEAR,
        UNUSABLE,
        BOUNDED,
        UNIT,
        SCOPE,
        BREAK
    }

    /**
     * Those of the figures that are comparable.
     *
     * @param like a period such as the one that is asked for; only the same part of other years is taken
     * @param knownOn definitions that were recorded later are not looked at
     */
    public static ComparablePoints select(
            Indicator indicator, Figures figures, ReferencePeriod like, LocalDate knownOn) {
        var left = new EnumMap<Reason, Left>(Reason.class);
        var candidates = new ArrayList<Figure>(figures.inOrder().size());
        for (var known : figures.inOrder()) {
            var reason = unfit(known, indicator, like);
            var figure = reason == null ? known : suitable(known, indicator, like);
            reason = figure == known ? reason : null;
            if (reason == null) {
                candidates.add(figure);
            } else {
                leave(left, reason, figure);
            }
        }
        var points = new ArrayList<Point>(candidates.size());
        Reason cut = null;
        var scope = candidates.isEmpty() ? "" : scope(candidates.getLast(), indicator, knownOn);
        for (var figure : candidates.reversed()) {
            var reason = cut != null ? cut : otherScope(figure, scope, indicator, knownOn);
            if (reason != null) {
                leave(left, reason, figure);
                continue;
            }
            points.add(point(figure, indicator));
            cut = figure.used().breakBefore() == null ? cut : Reason.BREAK;
        }
        return new ComparablePoints(points.reversed(), remarks(left));
    }

    private static @Nullable Reason unfit(Figure figure, Indicator indicator, ReferencePeriod like) {
        var used = figure.used();
        if (!isSamePart(figure.period(), like)) {
            return Reason.PART_OF_YEAR;
        }
        if (!used.isUsable() || used.status() == ObservationStatus.IMPUTED) {
            return Reason.UNUSABLE;
        }
        if (used.bound() == Bound.ABOVE || used.bound() == Bound.NEARLY) {
            return Reason.BOUNDED;
        }
        if (!used.unit().dimension().equals(indicator.unit().dimension())) {
            return Reason.UNIT;
        }
        return isAmongOthers(used, indicator) ? Reason.SCOPE : null;
    }

    /** A place among others than those that the indicator is about. */
    private static boolean isAmongOthers(Observation used, Indicator indicator) {
        var universe = indicator.universe();
        var scope = used.scope();
        return indicator.kind() == IndicatorKind.RANK
                && universe != null
                && scope != null
                && Arrays.stream(scope.split("[;；]")).map(String::strip).noneMatch(universe::equals);
    }

    /** The next vintage that compares, unless a person chose; where there is none, that which counts. */
    private static Figure suitable(Figure figure, Indicator indicator, ReferencePeriod like) {
        if (figure.choice().isEmpty()) {
            for (var other : figure.others()) {
                var instead = new Figure(other, List.of(), Optional.empty(), figure.disputed());
                if (unfit(instead, indicator, like) == null) {
                    return instead;
                }
            }
        }
        return figure;
    }

    private static @Nullable Reason otherScope(Figure figure, String scope, Indicator indicator, LocalDate knownOn) {
        return scope(figure, indicator, knownOn).equals(scope) ? null : Reason.SCOPE;
    }

    /** What a figure covers, in the words of its source, else of the definition that holds for its period. */
    private static String scope(Figure figure, Indicator indicator, LocalDate knownOn) {
        var stated = figure.used().scope();
        if (stated != null) {
            return stated;
        }
        Definition holds = null;
        for (var definition : indicator.definitions()) {
            var since = definition.knownSince();
            var from = definition.from();
            boolean begun = from == null || !from.isAfter(figure.period().start());
            if (begun && (since == null || !since.isAfter(knownOn))) {
                holds = holds == null || isLater(from, holds.from()) ? definition : holds;
            }
        }
        return holds == null ? "" : Objects.requireNonNullElse(holds.scope(), "");
    }

    private static boolean isLater(@Nullable LocalDate one, @Nullable LocalDate other) {
        return other == null || (one != null && !one.isBefore(other));
    }

    private static Point point(Figure figure, Indicator indicator) {
        return new Point(figure.period(), value(figure.used(), indicator));
    }

    private static BigDecimal value(Observation used, Indicator indicator) {
        return used.unit()
                .convert(Objects.requireNonNull(used.value()), indicator.unit())
                .orElseThrow();
    }

    private static boolean isSamePart(ReferencePeriod one, ReferencePeriod other) {
        return one.length().equals(other.length())
                && one.start().getMonth() == other.start().getMonth()
                && one.start().getDayOfMonth() == other.start().getDayOfMonth();
    }

    /** Periods that were left out for one reason. */
    private static final class Left {
        private int count;
        private ReferencePeriod first;
        private ReferencePeriod last;

        private Left(ReferencePeriod period) {
            first = period;
            last = period;
        }

        private void add(ReferencePeriod period) {
            count++;
            first = period.compareTo(first) < 0 ? period : first;
            last = period.compareTo(last) > 0 ? period : last;
        }
    }

    private static void leave(Map<Reason, Left> left, Reason reason, Figure figure) {
        left.computeIfAbsent(reason, key -> new Left(figure.period())).add(figure.period());
    }

    private static List<Remark> remarks(Map<Reason, Left> left) {
        if (left.isEmpty()) {
            return List.of();
        }
        return left.entrySet().stream()
                .map(entry -> remark(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Remark remark(Reason reason, Left left) {
        var code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Remark.of("left-out-" + code, left.count, left.first, left.last);
    }

    public int size() {
        return points.size();
    }

    /** @throws java.util.NoSuchElementException if there are none */
    public Point latest() {
        return points.getLast();
    }

    /** The value of the year; empty where it has none. */
    public Optional<BigDecimal> in(int year) {
        for (var point : points) {
            if (point.year() == year) {
                return Optional.of(point.value());
            }
        }
        return Optional.empty();
    }

    double[] years() {
        return points.stream().mapToDouble(Point::year).toArray();
    }

    double[] values() {
        return points.stream().mapToDouble(point -> point.value().doubleValue()).toArray();
    }

    /** Of the figure that has most. */
    int decimals() {
        return points.stream()
                .mapToInt(point -> point.value().stripTrailingZeros().scale())
                .map(scale -> Math.max(scale, 0))
                .max()
                .orElse(0);
    }

    boolean isPositive() {
        return points.stream().allMatch(point -> point.value().signum() > 0);
    }

    /** Whether the residuals of a line are too independent for a random walk; never told where years are missing. */
    boolean returnsTo(Method line) {
        boolean isEven = points.getLast().year() - points.getFirst().year() == points.size() - 1;
        return isEven
                && line.fit(years(), values()) instanceof Line fitted
                && fitted.hasSpread()
                && fitted.durbinWatson() > MethodRule.onceInTwenty(points.size());
    }

    /** Whether the figures are likelier about a line of constant growth than about a straight one. */
    boolean areLikelierInProportion() {
        var years = years();
        var values = values();
        double stretch = 0;
        for (double value : values) {
            stretch += Math.log(value);
        }
        return new Line(years, Method.logarithms(values)).likelihood() - stretch > new Line(years, values).likelihood();
    }
}
