package gangju.indicator.forecast;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.formula.Expression;
import gangju.indicator.remark.Remark;
import gangju.indicator.status.Tolerances;
import gangju.indicator.status.Watch;
import gangju.indicator.vintage.Figures;
import gangju.model.Operator;
import gangju.model.Period;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out, for each type of target, which values of which series meet it. */
final class Goals {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Watch watch;
    private final Indicator indicator;
    private final Figures figures;
    private final Figures growths;
    private final Tolerances tolerances;
    private final Clocks clocks;

    Goals(Watch watch, Indicator indicator, Series series, Tolerances tolerances, Clocks clocks) {
        this.watch = watch;
        this.indicator = indicator;
        this.figures = series.figures();
        this.growths = series.growths();
        this.tolerances = tolerances;
        this.clocks = clocks;
    }

    Grounds find() {
        var date = TargetPeriods.date(watch);
        var value = watch.terms().value();
        if (date.isEmpty()) {
            return new Grounds.None(null, Remark.of("no-date"));
        }
        var points = TargetPeriods.of(date.get(), indicator).stream()
                .map(period ->
                        new Candidate(period, ComparablePoints.select(indicator, figures, period, clocks.knownOn())))
                .max(Comparator.comparing(candidate -> candidate.points().size()))
                .orElseThrow();
        return value == null ? Grounds.none(points.points(), "no-number") : find(points, value);
    }

    private Grounds find(Candidate candidate, BigDecimal value) {
        return switch (watch.terms().type()) {
            case LEVEL, RANGE, RANK, COVERAGE -> level(candidate, value);
            case CHANGE -> change(candidate, value);
            case MULTIPLE -> multiple(candidate, value);
            case GROWTH -> growth(candidate, value);
            case CUMULATIVE -> total(candidate, value);
            case CAPABILITY, MILESTONE, DIRECTIONAL -> Grounds.none(candidate.points(), "no-number");
        };
    }

    private Grounds level(Candidate candidate, BigDecimal value) {
        var aim = converted(value);
        var high = watch.terms().valueHigh();
        if (aim.isEmpty()) {
            return otherUnit(candidate);
        }
        if (watch.terms().operator() == Operator.RANGE && high != null) {
            var within = Limits.within(
                    indicator.direction(), aim.get(), converted(high).orElseThrow());
            return found(candidate, Quantity.LEVEL, aim.get(), within);
        }
        return goal(candidate, Quantity.LEVEL, aim.get());
    }

    /** By amounts or points, or in % of the base; where it is meant for each year, as many times as there are years. */
    private Grounds change(Candidate candidate, BigDecimal value) {
        var base = base(candidate);
        if (base.isEmpty()) {
            return Grounds.none(candidate.points(), "no-base");
        }
        var unit = unit();
        var amount = unit.isShare()
                ? Optional.of(base.get().multiply(value).multiply(unit.factor()).movePointLeft(2))
                : unit.dimension().equals("share point") && indicator.unit().isShare()
                        ? Optional.of(value.multiply(unit.factor())
                                .divide(indicator.unit().factor(), Expression.PRECISION))
                        : converted(value);
        var times = BigDecimal.valueOf(watch.terms().perYear() ? years(candidate) : 1);
        boolean falls = watch.terms().operator() == Operator.DECREASE_BY;
        return amount.map(by -> by.multiply(times))
                .map(by -> goal(
                        candidate,
                        Quantity.LEVEL,
                        falls ? base.get().subtract(by) : base.get().add(by)))
                .orElseGet(() -> otherUnit(candidate));
    }

    /** From the year that the target counts from to its own; 1 where that is not known. */
    private int years(Candidate candidate) {
        return baseYear().map(year -> candidate.period().end().getYear() - year).orElse(1);
    }

    private Optional<Integer> baseYear() {
        var baseline = watch.terms().baseline();
        if (baseline != null && baseline.date() != null) {
            return Optional.of(baseline.date().year());
        }
        return TargetPeriods.span(watch).map(span -> span.start().year() - 1);
    }

    private Grounds multiple(Candidate candidate, BigDecimal value) {
        boolean isMore = watch.terms().operator() == Operator.INCREASE_BY;
        var times = isMore ? value.add(BigDecimal.ONE) : value;
        return base(candidate)
                .map(base -> goal(candidate, Quantity.LEVEL, base.multiply(times)))
                .orElseGet(() -> Grounds.none(candidate.points(), "no-base"));
    }

    /** On levels where the base year compares with the latest figure, else on published growths, chained. */
    private Grounds growth(Candidate candidate, BigDecimal value) {
        var span = TargetPeriods.span(watch);
        if (span.isEmpty() || !unit().isShare()) {
            return Grounds.none(candidate.points(), span.isEmpty() ? "no-span" : "other-unit", unit());
        }
        int baseYear = baseYear().orElseThrow();
        int years = candidate.period().end().getYear() - baseYear;
        var limits = growthLimits(value);
        if (limits.isEmpty() || years < 1) {
            return Grounds.none(candidate.points(), "no-number");
        }
        var level = candidate.points().in(baseYear);
        var index = GrowthChain.index(growths, baseYear);
        if (level.isEmpty() && index.isEmpty()) {
            return Grounds.none(candidate.points(), "no-base");
        }
        var quantity = level.isPresent() ? Quantity.LEVEL : Quantity.INDEX;
        var grown = new Growth(level.orElse(HUNDRED), watch.terms().perYear() ? years : 1);
        return new Grounds.Found(
                level.isPresent() ? candidate.points() : index.orElseThrow(),
                new Goal(
                        quantity,
                        candidate.period(),
                        level.isPresent() ? indicator.unit() : Unit.of("index"),
                        grown.by(watch.terms().operator() == Operator.DECREASE_BY ? value.negate() : value),
                        grown.byOrNull(limits.get().low()),
                        grown.byOrNull(limits.get().high())));
    }

    private Grounds total(Candidate candidate, BigDecimal value) {
        var span = TargetPeriods.span(watch);
        var aim = converted(value);
        if (aim.isEmpty()) {
            return otherUnit(candidate);
        }
        return span.map(years -> goal(new Candidate(years(years), candidate.points()), Quantity.TOTAL, aim.get()))
                .orElseGet(() -> Grounds.none(candidate.points(), "no-span"));
    }

    private static ReferencePeriod years(Period span) {
        return ReferencePeriod.ofYears(span.start().year(), span.end().year());
    }

    private Grounds goal(Candidate candidate, Quantity quantity, BigDecimal aim) {
        return limits(aim, indicator.unit().isShare())
                .map(limits -> found(candidate, quantity, aim, limits))
                .orElseGet(() -> Grounds.none(candidate.points(), "no-number"));
    }

    private Grounds found(Candidate candidate, Quantity quantity, BigDecimal aim, Limits limits) {
        return new Grounds.Found(
                candidate.points(),
                new Goal(quantity, candidate.period(), indicator.unit(), aim, limits.low(), limits.high()));
    }

    private Grounds otherUnit(Candidate candidate) {
        return Grounds.none(candidate.points(), "other-unit", unit(), indicator.unit());
    }

    /** The plan's own base, or the figure of the year that it counts from. */
    private Optional<BigDecimal> base(Candidate candidate) {
        var baseline = watch.terms().baseline();
        if (baseline != null && baseline.value() != null) {
            var unit = baseline.unit() == null ? indicator.unit() : Unit.of(baseline.unit());
            return unit.convert(baseline.value(), indicator.unit());
        }
        if (baseline != null && baseline.date() != null) {
            return candidate.points().in(baseline.date().year());
        }
        return TargetPeriods.span(watch)
                .flatMap(span -> candidate.points().in(span.start().year() - 1));
    }

    private Optional<BigDecimal> converted(BigDecimal value) {
        return unit().convert(value, indicator.unit());
    }

    private Unit unit() {
        var written = watch.terms().unit();
        return written == null ? indicator.unit() : Unit.of(written);
    }

    /** In % a year, or over the whole period. */
    private Optional<Limits> growthLimits(BigDecimal value) {
        var high = watch.terms().valueHigh();
        return switch (watch.terms().operator()) {
            case DECREASE_BY -> Optional.of(new Limits(null, value.negate()));
            case RANGE ->
                high == null ? Optional.empty() : Optional.of(Limits.within(indicator.direction(), value, high));
            default -> limits(value, true);
        };
    }

    /** @param inPoints whether it is a share or a growth, whose tolerance is in percentage points */
    private Optional<Limits> limits(BigDecimal value, boolean inPoints) {
        var set = watch.tolerance();
        var name = inPoints ? Tolerances.ABOUT_POINTS : Tolerances.ABOUT;
        var method = watch.terms().type().name().toLowerCase(Locale.ROOT);
        var size = set == null ? tolerances.get(name, method, clocks).value() : set;
        return Limits.of(watch.terms().operator(), indicator, value, inPoints ? size : size.multiply(value.abs()));
    }

    /** @param growths published growths in % of the same indicator */
    record Series(Figures figures, Figures growths) {}

    private record Candidate(ReferencePeriod period, ComparablePoints points) {}

    /** Grows a base by so many % in each of so many steps. */
    private record Growth(BigDecimal base, int steps) {
        BigDecimal by(BigDecimal percent) {
            var factor = Expression.of(BigDecimal.ONE.add(percent.movePointLeft(2)));
            return Expression.of(base)
                    .times(factor.power(Expression.of(steps)))
                    .value()
                    .round(Expression.PRECISION);
        }

        @Nullable
        BigDecimal byOrNull(@Nullable BigDecimal percent) {
            return percent == null ? null : by(percent);
        }
    }
}
