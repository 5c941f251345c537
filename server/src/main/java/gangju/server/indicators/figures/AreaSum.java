package gangju.server.indicators.figures;

import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.vintage.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sum of an indicator over areas; never of an indicator that does not add up. */
public sealed interface AreaSum {
    /** The sum in the indicator's unit. */
    record Complete(BigDecimal value, Unit unit, List<Long> observations) implements AreaSum {
        public Complete {
            observations = List.copyOf(observations);
        }
    }

    /** Some areas have no usable figure for the period, or one in another unit; they are not zero. */
    record Incomplete(List<String> missing) implements AreaSum {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /** Shares, ranks, averages and the like: adding areas would say nothing. */
    record NotAdditive() implements AreaSum {}

    /**
     * Adds up the figures that count.
     *
     * @param areas figures by area; every one of them has to have a figure for the period
     */
    static AreaSum of(Indicator indicator, Map<String, Figures> areas, ReferencePeriod period) {
        if (!indicator.additive()) {
            return new NotAdditive();
        }
        var sum = BigDecimal.ZERO;
        var inputs = new ArrayList<Long>();
        var missing = new ArrayList<String>();
        for (var area : areas.entrySet()) {
            var figure = area.getValue().at(period).map(found -> found.used());
            var value = figure.filter(found -> found.isUsable())
                    .flatMap(found -> Optional.ofNullable(found.value())
                            .flatMap(number -> found.unit().convert(number, indicator.unit())));
            if (value.isEmpty()) {
                missing.add(area.getKey());
            } else {
                sum = sum.add(value.get());
                inputs.add(figure.orElseThrow().id());
            }
        }
        return missing.isEmpty() && !areas.isEmpty()
                ? new Complete(sum, indicator.unit(), inputs)
                : new Incomplete(missing.stream().sorted().toList());
    }
}
