package gangju.server.plans.intake;

import gangju.model.Span;
import gangju.server.plans.FoldedText;
import gangju.server.plans.ItemKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item of a reading, whatever its kind, before it has a permanent id.
 *
 * @param id local to the reading; section too
 * @param label what names it: indicator, title or name
 * @param pathKey folded titles of the headings above
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
        Keys keys) {

    /** Folded sentence, label and section path, by which a later reading finds the item again. */
    record Keys(String sentence, String label, String path) {
        static Keys of(String quote, String label, String path) {
            return new Keys(FoldedText.keyOf(quote), FoldedText.keyOf(label), path);
        }
    }
}
