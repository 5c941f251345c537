package gangju.indicator.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number that a verdict depends on and no plan states.
 *
 * @param method id of the method that it is for, such as {@code growth}; {@code *} is for all
 * @param name of {@code tolerances.tsv}, such as {@code about}
 * @param from first day on which it is in force; null is from the beginning
 * @param knownSince the day it was decided; null is from the beginning
 * @param reason why it is so large
 * @param source who set it
 */
public record Tolerance(
        String method,
        String name,
        BigDecimal value,
        @Nullable LocalDate from,
        @Nullable LocalDate knownSince,
        String reason,
        String source) {
    public Tolerance {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a tolerance below zero: " + name + " " + value);
        }
    }
}
