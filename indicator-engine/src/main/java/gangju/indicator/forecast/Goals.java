package gangju.indicator.forecast;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.formula.Expression;
import gangju.indicator.status.Remark;
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
            var top = converted(high).orElseThrow();
            return new Grounds.Found(
                    candidate.points(),
                    new Goal(Quantity.LEVEL, candidate.period(), indicator.unit(), aim.get(), aim.get(), top));
        }
        return goal(candidate, Quantity.LEVEL, aim.get());
    }

    /** By points or amounts; in % of the base where the indicator itself is no share. */
    private Grounds change(Candidate candidate, BigDecimal value) {
        var base = base(candidate);
        if (base.isEmpty()) {
            return Grounds.none(candidate.points(), "no-base");
        }
        var unit = unit();
        boolean inPoints = indicator.unit().isShare()
                && (unit.isShare() || unit.dimension().equals("share point"));
        boolean inPercent = unit.isShare() && !indicator.unit().isShare();
        var change = inPoints
                ? Optional.of(value)
                : inPercent ? Optional.of(base.get().multiply(value).movePointLeft(2)) : converted(value);
        boolean falls = watch.terms().operator() == Operator.DECREASE_BY;
        return change.map(by -> goal(
                        candidate,
                        Quantity.LEVEL,
                        falls ? base.get().subtract(by) : base.get().add(by)))
                .orElseGet(() -> otherUnit(candidate));
    }

    private Grounds multiple(Candidate candidate, BigDecimal value) {
        return base(candidate)
                .map(base -> goal(candidate, Quantity.LEVEL, base.multiply(value)))
                .orElseGet(() -> Grounds.none(candidate.points(), "no-base"));
    }

    /** On levels where the base year compares with the latest figure, else on published growths, chained. */
    private Grounds growth(Candidate candidate, BigDecimal value) {
        var span = TargetPeriods.span(watch);
        if (span.isEmpty() || !unit().isShare()) {
            return Grounds.none(candidate.points(), span.isEmpty() ? "no-span" : "other-unit", unit());
        }
        int baseYear = span.get().start().year() - 1;
        int years = candidate.period().end().getYear() - baseYear;
        var limits = limits(value, true);
        if (limits.isEmpty() || years < 1) {
            return Grounds.none(candidate.points(), "no-number");
        }
        var level = candidate.points().in(baseYear);
        var index = GrowthChain.index(growths, baseYear);
        if (level.isEmpty() && index.isEmpty()) {
            return Grounds.none(candidate.points(), "no-base");
        }
        var quantity = level.isPresent() ? Quantity.LEVEL : Quantity.INDEX;
        var grown = new Growth(level.orElse(HUNDRED), years);
        return new Grounds.Found(
                level.isPresent() ? candidate.points() : index.orElseThrow(),
                new Goal(
                        quantity,
                        candidate.period(),
                        level.isPresent() ? indicator.unit() : Unit.of("index"),
                        grown.by(value),
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
                .<Grounds>map(limits -> new Grounds.Found(
                        candidate.points(),
                        new Goal(quantity, candidate.period(), indicator.unit(), aim, limits.low(), limits.high())))
                .orElseGet(() -> Grounds.none(candidate.points(), "no-number"));
    }

    private Grounds otherUnit(Candidate candidate) {
        return Grounds.none(candidate.points(), "other-unit", unit(), indicator.unit());
    }

    /** The plan's own base, or the figure of the year that it counts from. */
    private Optional<BigDecimal> base(Candidate candidate) {
        var baseline = watch.terms().baseline();
        if (baseline != null) {
            var unit = baseline.unit() == null ? indicator.unit() : Unit.of(baseline.unit());
            return unit.convert(baseline.value(), indicator.unit());
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

    /** Grows a base by so many % each year. */
    private record Growth(BigDecimal base, int years) {
        BigDecimal by(BigDecimal percent) {
            var factor = Expression.of(BigDecimal.ONE.add(percent.movePointLeft(2)));
            return Expression.of(base)
                    .times(factor.power(Expression.of(years)))
                    .value()
                    .round(Expression.PRECISION);
        }

        @Nullable
        BigDecimal byOrNull(@Nullable BigDecimal percent) {
            return percent == null ? null : by(percent);
        }
    }
}
