package gangju.indicator.method;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.formula.Expression;
import gangju.indicator.formula.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Eurostat's actual against required growth: the compound yearly growth since the base as a share of the one that would
 * lead to the target in time. From 95 % progress is significant (here on course), from 60 % moderate (at risk), below
 * it insufficient, and below zero a movement away (both off course).
 *
 * @see <a href="https://ec.europa.eu/eurostat/web/sdi">Eurostat, Sustainable development in the European Union —
 *     monitoring report on progress towards the SDGs in an EU context, annex on methods</a>
 */
public record GrowthRatio() implements ProgressMethod {
    public static final String ID = "eurostat.growth-ratio";
    private static final BigDecimal SIGNIFICANT = new BigDecimal("0.95");
    private static final BigDecimal MODERATE = new BigDecimal("0.60");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String source() {
        return "Eurostat, Sustainable development in the European Union, monitoring report, annex on methods";
    }

    @Override
    public Optional<Marks> marks(Way way) {
        if (way.base().signum() <= 0 || way.target().signum() <= 0 || way.base().compareTo(way.target()) == 0) {
            return Optional.empty();
        }
        var needed = growth(way.base(), way.target(), way.whole()).value();
        return Optional.of(new Marks(grown(way, needed, SIGNIFICANT), grown(way, needed, MODERATE)));
    }

    @Override
    public List<Step> steps(Way way, BigDecimal actual) {
        if (marks(way).isEmpty() || actual.signum() <= 0) {
            return List.of();
        }
        var steps = new ArrayList<Step>(3);
        var seen = Step.of("growth-actual", growth(way.base(), actual, way.done()));
        var needed = Step.of("growth-required", growth(way.base(), way.target(), way.whole()));
        steps.add(seen);
        steps.add(needed);
        steps.add(Step.of("growth-ratio", of(seen.result()).over(of(needed.result()))));
        return steps;
    }

    private static BigDecimal grown(Way way, BigDecimal needed, BigDecimal share) {
        var factor = of(1).plus(of(needed).times(of(share))).power(of(way.done()));
        return of(way.base()).times(factor).value();
    }

    private static Expression growth(BigDecimal from, BigDecimal to, long time) {
        return of(to).over(of(from)).power(of(1).over(of(time))).minus(of(1));
    }
}
