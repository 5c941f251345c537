package gangju.server.plans.draft;

import gangju.model.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which items a person must decide one by one. A doubt is kept as a code after {@code @}; the page says it in its own
 * language.
 */
final class Doubts {
    /** Below this the reader is wrong too often for a decision in bulk; the reader's own finding has the same line. */
    private static final BigDecimal SURE = new BigDecimal("0.7");

    private Doubts() {}

    static @Nullable String about(Record item) {
        if (!(item instanceof Target target)) {
            return null;
        }
        if (target.confidence().compareTo(SURE) < 0) {
            return "@not-sure";
        }
        return target.date() == null && target.period() == null ? "@no-date" : null;
    }
}
