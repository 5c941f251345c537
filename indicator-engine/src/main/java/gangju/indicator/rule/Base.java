package gangju.indicator.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a target starts from.
 *
 * @param value in the unit of the question
 * @param day whose end it is the state of
 * @param reading the figure that it is; empty where the plan itself says so
 */
public record Base(BigDecimal value, Extent extent, LocalDate day, Optional<Reading> reading) {
    /** The same start at one end of what it may mean. */
    public Base at(BigDecimal other) {
        return new Base(other, Extent.exact(other), day, reading);
    }
}
