package gangju.indicator.method;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.formula.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The share of the way from base to target that is behind, against the share of the time. It publishes no thresholds;
 * on course is who has as much of the way behind him as of the time, at risk who has a given share of that.
 *
 * @param progress that share
 * @see <a href="https://www.oecd.org/en/publications/measuring-distance-to-the-sdg-targets_a8caf3fa-en.html">OECD,
 *     Measuring Distance to the SDG Targets, for distance as a measure</a>
 */
public record SimpleDistance(BigDecimal progress) implements ProgressMethod {
    public static final String ID = "distance";

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
        return "Share of the way against share of the time; distance after OECD, Measuring Distance to the SDG Targets";
    }

    @Override
    public Optional<Marks> marks(Way way) {
        var move = way.target().subtract(way.base());
        if (move.signum() == 0) {
            return Optional.empty();
        }
        var passed = of(move).times(of(way.done())).over(of(way.whole())).value();
        return Optional.of(new Marks(way.base().add(passed), way.base().add(passed.multiply(progress))));
    }

    @Override
    public List<Step> steps(Way way, BigDecimal actual) {
        if (way.target().compareTo(way.base()) == 0) {
            return List.of();
        }
        var base = of(way.base());
        var gone =
                Step.of("way-done", of(actual).minus(base).over(of(way.target()).minus(base)));
        var time = Step.of("time-done", of(way.done()).over(of(way.whole())));
        return List.of(gone, time, Step.of("distance-ratio", of(gone.result()).over(of(time.result()))));
    }
}
