package gangju.indicator.status;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.Unit;
import gangju.indicator.remark.Remark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A target or figure of an additive indicator and what it was broken down into, by area or by unit. Parts that don't
 * add up are told, never made to fit.
 */
public record Parts(Part whole, List<Part> parts) {
    public Parts {
        parts = List.copyOf(parts);
    }

    /** One value of the breakdown. */
    public record Part(String name, BigDecimal value, Unit unit) {}

    /**
     * What the parts add up to, in the unit of the whole; empty where one of them measures something else, or the
     * indicator can't be added up.
     */
    public Optional<BigDecimal> sum(Indicator indicator) {
        if (!indicator.additive()) {
            return Optional.empty();
        }
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            var value = part.unit().convert(part.value(), whole.unit());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return Optional.of(sum);
    }

    /** What is wrong with the breakdown; empty where the parts are the whole, but for their rounding. */
    public Optional<Remark> problem(Indicator indicator, Tolerances tolerances, Clocks clocks) {
        if (!indicator.additive()) {
            return Optional.of(Remark.of("parts-not-additive", indicator.code()));
        }
        var sum = sum(indicator);
        if (sum.isEmpty()) {
            return Optional.of(Remark.of("parts-units", whole.unit()));
        }
        var gap = sum.get().subtract(whole.value());
        var allowed = whole.value().abs().multiply(tolerances.value(Tolerances.PARTS, "*", clocks));
        return gap.abs().compareTo(allowed) > 0
                ? Optional.of(Remark.of("parts-do-not-add-up", sum.get(), whole.value(), gap, whole.unit()))
                : Optional.empty();
    }
}
