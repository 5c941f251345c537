package gangju.indicator.rule;

import gangju.indicator.Bound;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.vintage.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A figure that may decide.
 *
 * @param value in the unit of the question
 * @param extent of the value, in the same unit
 */
public record Reading(Figure figure, BigDecimal value, Extent extent) {
    public ReferencePeriod period() {
        return figure.period();
    }

    public LocalDate end() {
        return figure.period().end();
    }

    public boolean isExact() {
        return figure.used().bound() == Bound.EXACT;
    }

    Edge low() {
        return Objects.requireNonNull(extent.low());
    }

    Edge high() {
        return Objects.requireNonNull(extent.high());
    }
}
