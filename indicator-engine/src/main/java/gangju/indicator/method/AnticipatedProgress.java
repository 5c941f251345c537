package gangju.indicator.method;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.formula.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * UNESCAP's anticipated progress: how much of the way from base to target would be missing at the target date if the
 * pace went on. Up to a tenth the target will be met with minor extra effort (here on course), up to the whole it must
 * be accelerated (at risk), and beyond, the indicator has moved away from the target (off course).
 *
 * <p>UNESCAP predicts by a weighted regression over all years since the base; with few points, as here, the prediction
 * is the straight line through base and latest figure.
 *
 * @see <a href="https://data.unescap.org/resource-guides/progress-assessment-methodology">UNESCAP, Progress Assessment
 *     Methodology</a>
 */
public record AnticipatedProgress() implements ProgressMethod {
    public static final String ID = "unescap.anticipated-progress";
    private static final BigDecimal MINOR = new BigDecimal("0.1");

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
        return "UNESCAP, Asia and the Pacific SDG Progress Report, Progress Assessment Methodology";
    }

    @Override
    public Optional<Marks> marks(Way way) {
        var move = way.target().subtract(way.base());
        if (move.signum() == 0) {
            return Optional.empty();
        }
        var share = of(move).times(of(BigDecimal.ONE.subtract(MINOR))).times(of(way.done()));
        return Optional.of(new Marks(way.base().add(share.over(of(way.whole())).value()), way.base()));
    }

    @Override
    public List<Step> steps(Way way, BigDecimal actual) {
        if (way.target().compareTo(way.base()) == 0) {
            return List.of();
        }
        var base = of(way.base());
        var anticipated = Step.of(
                "anticipated",
                base.plus(of(actual).minus(base).times(of(way.whole())).over(of(way.done()))));
        var target = of(way.target());
        return List.of(
                anticipated,
                Step.of(
                        "gap-anticipated",
                        target.minus(of(anticipated.result())).over(target.minus(base))));
    }
}
