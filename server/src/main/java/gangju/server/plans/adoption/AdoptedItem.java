package gangju.server.plans.adoption;

import gangju.server.plans.ItemKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as a version keeps it: a row of {@code plans.version_item} without its version.
 *
 * @param checked false for what was left open (未核)
 */
record AdoptedItem(
        long itemId,
        String kind,
        int ordinal,
        @Nullable Long nodeId,
        @Nullable Integer spanStart,
        @Nullable Integer spanEnd,
        @Nullable String quote,
        String label,
        String content,
        boolean checked,
        @Nullable String addedReason,
        String searchKey,
        List<String> bigrams) {
    AdoptedItem {
        bigrams = List.copyOf(bigrams);
    }

    boolean is(ItemKind other) {
        return kind.equals(other.code());
    }
}
