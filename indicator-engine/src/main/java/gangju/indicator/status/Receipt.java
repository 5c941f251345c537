package gangju.indicator.status;

import gangju.indicator.Observation;
import gangju.indicator.formula.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a target has its outcome, so that anybody can compute it again.
 *
 * @param method id of the method, such as {@code level.linear}
 * @param version of the method; goes up when the same figures could give another outcome
 * @param source where the method is published
 * @param parameters by name, in the order to show them: tolerance, shape of the path, base and target
 * @param inputs every figure that the result rests on, the plan's own base apart
 * @param steps the computation; the last is the result
 * @param tolerance as a share of the target, in points for shares
 * @param flipsAt the value of the latest figure at which the outcome would be another; null where no value would
 * @param neededNext the value that the next figure must have to be on course; null where there is none
 */
public record Receipt(
        String method,
        int version,
        String source,
        Map<String, String> parameters,
        List<Observation> inputs,
        List<Step> steps,
        @Nullable BigDecimal tolerance,
        @Nullable BigDecimal flipsAt,
        @Nullable Needed neededNext) {
    public Receipt {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
    }

    /** A value that is needed in a period, in the unit of the target. */
    public record Needed(gangju.indicator.ReferencePeriod period, BigDecimal value) {}
}
