package gangju.server.plans.review;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item of the draft as the review page gets it.
 *
 * @param no its place in the document, which people see
 * @param content the plan model's record as it stands
 * @param read what the reader had made of it, null where that is the content or a person added the item
 * @param state open, accepted, corrected, added or rejected
 * @param reread new, gone or differs after another reading
 * @param revision the page sends it back with a decision, so that nobody overwrites what somebody else decided
 */
public record ReviewItem(
        long id,
        String kind,
        int no,
        @Nullable Long node,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String quote,
        String label,
        @JsonRawValue String content,
        @JsonRawValue @Nullable String read,
        @Nullable BigDecimal confidence,
        @Nullable String doubt,
        String state,
        @Nullable String reread,
        @Nullable String reason,
        int revision,
        @Nullable String at,
        @Nullable String by) {

    boolean isOpen() {
        return state.equals("open");
    }
}
