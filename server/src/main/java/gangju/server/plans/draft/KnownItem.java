package gangju.server.plans.draft;

import gangju.server.plans.ItemKind;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item of the draft as it stands before another reading is laid over it. */
public record KnownItem(
        long id,
        ItemKind kind,
        int ordinal,
        @Nullable Long nodeId,
        @Nullable Integer spanStart,
        @Nullable Integer spanEnd,
        @Nullable String quote,
        String label,
        String content,
        @Nullable String readContent,
        @Nullable BigDecimal confidence,
        @Nullable String doubt,
        String state,
        @Nullable String reason,
        int revision,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        ItemKeys keys) {

    boolean isOpen() {
        return state.equals("open");
    }
}
