package gangju.indicator.rule;

import java.math.BigDecimal;

/**
 * An end of an interval.
 *
 * @param nudge 0 for the value itself, 1 for anything just above it, −1 for anything just below
 */
public record Edge(BigDecimal value, int nudge) {
    /** Negative, zero or positive as the edge lies below, at or above a limit. */
    int compareTo(BigDecimal limit) {
        int byValue = value.compareTo(limit);
        return byValue != 0 ? byValue : nudge;
    }
}
