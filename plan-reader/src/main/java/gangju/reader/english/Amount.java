package gangju.reader.english;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit.
 *
 * @param start in the text
 * @param end behind the unit
 * @param high upper end of a range
 * @param unit as written; null for a bare count
 */
record Amount(
        int start,
        int end,
        BigDecimal value,
        @Nullable BigDecimal high,
        @Nullable String unit,
        Kind kind) {
    enum Kind {
        PERCENT,
        POINT,
        MONEY,
        MEASURE,
        TIME,
        COUNT,
        /** Spelled out: three. */
        FEW,
        /** double, triple: how many times. */
        TIMES,
        /** net zero. */
        ZERO
    }
}
