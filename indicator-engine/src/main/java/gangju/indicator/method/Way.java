package gangju.indicator.method;

import java.math.BigDecimal;

/**
 * A way from a base to a target, and how much of its time is gone.
 *
 * @param required on the plan's own path by now
 * @param done years, months or days from the base to the latest figure; above zero
 * @param whole the same to the target; not less than {@code done}
 */
public record Way(BigDecimal base, BigDecimal target, BigDecimal required, long done, long whole) {
    public Way {
        if (done <= 0 || whole < done) {
            throw new IllegalArgumentException("no part of a way: " + done + " of " + whole);
        }
    }
}
