package gangju.server.plans.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An item with what the page says about it.
 *
 * @param summary what was read, in a line
 * @param why it needs a decision, null if it does not
 */
public record ItemLine(
        @JsonUnwrapped ReviewItem item,
        String summary,
        @Nullable String why) {}
