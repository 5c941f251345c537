package gangju.indicator.forecast;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.remark.Remark;
import gangju.indicator.status.Tolerances;
import gangju.indicator.status.Watch;
import gangju.indicator.vintage.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries the comparable figures of an indicator on to the end of a target.
 *
 * <p>Pure: the same figures give the same outlook. Sources of the methods are with {@link Method}, the choice between
 * them with {@link MethodRule}.
 */
public final class Forecaster {
    private final Tolerances tolerances;
    private final @Nullable Method always;

    private Forecaster(Tolerances tolerances, @Nullable Method always) {
        this.tolerances = tolerances;
        this.always = always;
    }

    /** Methods by rule. */
    public static Forecaster byRule(Tolerances tolerances) {
        return new Forecaster(tolerances, null);
    }

    /** One method for all, to compare methods; logarithmic ones only where all figures are positive. */
    public static Forecaster with(Tolerances tolerances, Method method) {
        return new Forecaster(tolerances, method);
    }

    /**
     * What can be said of a target's end.
     *
     * @param figures of the target's indicator and area, as the clocks know them
     * @param growths published growths in % of the indicator; may be empty
     */
    public Outlook outlook(Watch watch, Figures figures, Figures growths, Clocks clocks) {
        var indicator = watch.indicator();
        if (indicator.isEmpty()) {
            return new Outlook(
                    Optional.empty(), Optional.empty(), Optional.empty(), List.of(Remark.of("no-indicator")));
        }
        return switch (grounds(watch, indicator.get(), new Goals.Series(figures, growths), clocks)) {
            case Grounds.None none -> none.outlook();
            case Grounds.Found found -> outlook(indicator.get(), found.points(), found.goal());
        };
    }

    /** The forecast alone, for when nobody reads the rest; empty where {@link #outlook} tells why there is none. */
    public Optional<Forecast> forecast(Watch watch, Figures figures, Figures growths, Clocks clocks) {
        return unlikely(BigDecimal.ONE, watch, figures, growths, clocks);
    }

    /**
     * The forecast alone, where it gives the target no more than a chance; the rest of a likelier one is not worked
     * out.
     *
     * @param most the chance
     */
    public Optional<Forecast> unlikely(BigDecimal most, Watch watch, Figures figures, Figures growths, Clocks clocks) {
        return watch.indicator()
                .flatMap(indicator -> switch (grounds(watch, indicator, new Goals.Series(figures, growths), clocks)) {
                    case Grounds.None none -> Optional.empty();
                    case Grounds.Found found -> forecast(indicator, found.points(), found.goal(), most);
                });
    }

    private Grounds grounds(Watch watch, Indicator indicator, Goals.Series series, Clocks clocks) {
        return new Goals(watch, indicator, series, tolerances, clocks).find();
    }

    /** What can be said of a goal, from figures that are known to be comparable. */
    public Outlook outlook(Indicator indicator, ComparablePoints points, Goal goal) {
        var remarks = new ArrayList<Remark>();
        var forecast = forecast(indicator, points, goal);
        if (forecast.isEmpty()) {
            remarks.add(whyNot(points, goal).orElseGet(() -> Remark.of("no-spread", points.size())));
        }
        remarks.addAll(points.leftOut());
        return new Outlook(Optional.of(goal), forecast, Paces.of(indicator, points, goal), remarks);
    }

    /** The forecast alone; empty where {@link #outlook} tells why there is none. */
    public Optional<Forecast> forecast(Indicator indicator, ComparablePoints points, Goal goal) {
        return forecast(indicator, points, goal, BigDecimal.ONE);
    }

    private Optional<Forecast> forecast(Indicator indicator, ComparablePoints points, Goal goal, BigDecimal most) {
        return whyNot(points, goal).isPresent() ? Optional.empty() : carriedOn(indicator, points, goal, most);
    }

    private static Optional<Remark> whyNot(ComparablePoints points, Goal goal) {
        if (points.size() > 0 && points.latest().year() >= goal.period().end().getYear()) {
            return Optional.of(Remark.of("figure-is-there", goal.period()));
        }
        if (points.size() < Forecast.FEWEST_POINTS) {
            return Optional.of(Remark.of("too-few-points", points.size(), Forecast.FEWEST_POINTS));
        }
        if (goal.quantity() == Quantity.TOTAL && Paces.sumSoFar(points, goal).isEmpty()) {
            return Optional.of(Remark.of("gap-in-total", goal.period()));
        }
        return Optional.empty();
    }

    private Optional<Forecast> carriedOn(Indicator indicator, ComparablePoints points, Goal goal, BigDecimal most) {
        boolean isTotal = goal.quantity() == Quantity.TOTAL;
        var rule = rule(indicator, points, isTotal);
        var model = rule.method().fit(points.years(), points.values());
        if (!model.hasSpread()) {
            return Optional.empty();
        }
        var projection = Projection.of(indicator, points, goal, rule.method(), model);
        int years = goal.period().end().getYear() - points.latest().year();
        var sum = isTotal ? Paces.sumSoFar(points, goal).orElseThrow() : BigDecimal.ZERO;
        var at = isTotal ? projection.total(years, sum) : projection.ahead(years);
        var chance = at.chance(goal);
        if (chance.compareTo(most) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Forecast(
                goal.period(),
                goal.quantity(),
                goal.unit(),
                at.value(),
                at.low(),
                at.high(),
                chance,
                rule.method(),
                rule.reason(),
                points.size(),
                points.points().getFirst().period(),
                points.latest().period(),
                projection.path(points.latest().period(), years)));
    }

    private MethodRule rule(Indicator indicator, ComparablePoints points, boolean isTotal) {
        if (always == null) {
            return MethodRule.of(indicator, points, isTotal);
        }
        boolean fits = !always.isLogarithmic() || (points.isPositive() && !isTotal);
        return fits ? new MethodRule(always, Remark.of("rule-chosen")) : MethodRule.of(indicator, points, isTotal);
    }
}
