package gangju.server.plans.draft;

import gangju.model.Span;
import gangju.server.plans.ItemKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item of a reading, whatever its kind, before it has a permanent id.
 *
 * @param id local to the reading; section too
 * @param label what names it: indicator, title or name
 */
record ReadItem(
        ItemKind kind,
        String id,
        @Nullable String section,
        Span span,
        String quote,
        String label,
        Record content,
        @Nullable BigDecimal confidence,
        @Nullable String doubt,
        ItemKeys keys) {}
