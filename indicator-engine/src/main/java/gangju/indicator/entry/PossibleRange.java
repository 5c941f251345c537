package gangju.indicator.entry;

import gangju.indicator.Indicator;
import gangju.indicator.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Between which values figures of an indicator lie, in its unit, both included.
 *
 * @param lowest null where there is none
 * @param highest null where there is none
 */
public record PossibleRange(
        @Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** Shares from none to all, places from the first on, amounts not below zero; other rates anything. */
    public static PossibleRange usual(Indicator indicator) {
        return switch (indicator.kind()) {
            case RANK -> new PossibleRange(BigDecimal.ONE, null);
            case RATE -> indicator.unit().isShare() ? new PossibleRange(BigDecimal.ZERO, whole(indicator)) : anything();
            case STOCK, FLOW, CUMULATIVE, EVENT -> new PossibleRange(BigDecimal.ZERO, null);
        };
    }

    /** Growths in %: they may be negative, and no more can be lost than there was. */
    public static PossibleRange ofGrowth() {
        return new PossibleRange(WHOLE.negate(), null);
    }

    public static PossibleRange anything() {
        return new PossibleRange(null, null);
    }

    private static BigDecimal whole(Indicator indicator) {
        return Unit.of("%").convert(WHOLE, indicator.unit()).orElseThrow();
    }
}
