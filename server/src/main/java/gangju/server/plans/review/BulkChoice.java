package gangju.server.plans.review;

import gangju.server.plans.ItemKind;
import java.math.BigDecimal;

/**
 * Which items to accept at once, of those that are open and without doubt.
 *
 * @param kind empty for all
 * @param start of the chapter in the text, -1 for the whole plan
 * @param confidence at least; items without one are read by form and count as sure
 */
record BulkChoice(String kind, int start, int end, BigDecimal confidence) {
    /** @throws IllegalArgumentException if there is no such kind */
    BulkChoice {
        if (!kind.isEmpty()) {
            ItemKind.parse(kind);
        }
    }
}
