package gangju.server.plans.draft;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code plans.draft_item} without its plan and reading. */
public record DraftRow(
        long itemId,
        String kind,
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
        @Nullable String reread,
        @Nullable String reason,
        int revision,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        String sentenceKey,
        String labelKey,
        String pathKey) {}
