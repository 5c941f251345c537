package gangju.indicator.method;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.formula.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The product's own: the figure against the plan's path.
 *
 * <p>On course is who is not behind the required value, at risk who has at least a given share of the way from the base
 * to it behind him. The share is one of movement, so that a falling indicator is told like a rising one: from 100, now
 * 60, on the way to 50, is 80 %.
 *
 * @param progress that share
 */
public record PlanPath(BigDecimal progress) implements ProgressMethod {
    public static final String ID = "path";

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
        return "Gangju, docs/methods.md";
    }

    @Override
    public Optional<Marks> marks(Way way) {
        var atRisk = way.base().add(way.required().subtract(way.base()).multiply(progress));
        return Optional.of(new Marks(way.required(), atRisk));
    }

    @Override
    public List<Step> steps(Way way, BigDecimal actual) {
        var steps = new ArrayList<Step>(2);
        var moved = of(actual).minus(of(way.base()));
        if (way.target().compareTo(way.base()) != 0) {
            steps.add(Step.of("way-done", moved.over(of(way.target()).minus(of(way.base())))));
        }
        if (way.required().compareTo(way.base()) != 0) {
            steps.add(Step.of("progress", moved.over(of(way.required()).minus(of(way.base())))));
        }
        return steps;
    }
}
