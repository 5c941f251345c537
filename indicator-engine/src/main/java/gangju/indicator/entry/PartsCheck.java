package gangju.indicator.entry;

import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.remark.Remark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Checks parts, such as areas, against their whole; only indicators that may be added up have such sums. */
public final class PartsCheck {
    private final Indicator indicator;
    private final EntryLimits limits;

    public PartsCheck(Indicator indicator, EntryLimits limits) {
        this.indicator = indicator;
        this.limits = limits;
    }

    /** A part by its name, in the indicator's unit. */
    public record Part(String name, BigDecimal value) {}

    /**
     * What does not add up in one period.
     *
     * @param parts that do not overlap
     * @param areAll whether no part is missing
     * @return nothing for an indicator that is not additive
     */
    public List<Doubt> check(ReferencePeriod period, BigDecimal whole, List<Part> parts, boolean areAll) {
        if (!indicator.additive() || parts.isEmpty()) {
            return List.of();
        }
        var doubts = new ArrayList<Doubt>();
        var sum = BigDecimal.ZERO;
        boolean areNatural = true;
        for (var part : parts) {
            sum = sum.add(part.value());
            areNatural &= part.value().signum() >= 0;
            if (part.value().compareTo(whole) > 0) {
                doubts.add(
                        Doubt.of(DoubtKind.PART_ABOVE_WHOLE, period, part.name(), amount(part.value()), amount(whole)));
            }
        }
        if (!areNatural) {
            return areAll ? sumOf(period, whole, sum) : List.of();
        }
        if (doubts.isEmpty() && (areAll || sum.compareTo(whole) > 0)) {
            doubts.addAll(sumOf(period, whole, sum));
        }
        return doubts;
    }

    /** Whether the sum of the parts is the whole, apart from their rounding. */
    boolean addUp(BigDecimal whole, Collection<BigDecimal> parts) {
        return isAbout(whole, parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private boolean isAbout(BigDecimal whole, BigDecimal sum) {
        var allowed = whole.abs().multiply(BigDecimal.valueOf(limits.parts()));
        return sum.subtract(whole).abs().compareTo(allowed) <= 0;
    }

    private List<Doubt> sumOf(ReferencePeriod period, BigDecimal whole, BigDecimal sum) {
        if (isAbout(whole, sum)) {
            return List.of();
        }
        var kind = sum.compareTo(whole) > 0 ? DoubtKind.PARTS_EXCEED_WHOLE : DoubtKind.PARTS_MISS_WHOLE;
        return List.of(Doubt.of(kind, period, amount(sum), amount(whole), amount(sum.subtract(whole))));
    }

    private String amount(BigDecimal value) {
        return Remark.amount(value, indicator.unit());
    }
}
