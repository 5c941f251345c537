package gangju.server.plans.browse;

import gangju.server.plans.ItemKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How many items a version holds.
 *
 * @param unchecked those that the review left open (未核)
 */
public record PlanCounts(Map<ItemKind, Integer> items, Map<ItemKind, Integer> unchecked) {
    private static final PlanCounts NONE = new PlanCounts(Map.of(), Map.of());

    public PlanCounts {
        items = Map.copyOf(items);
        unchecked = Map.copyOf(unchecked);
    }

    public int of(ItemKind kind) {
        return items.getOrDefault(kind, 0);
    }

    /** All items that the review left open, headings too. */
    public int open() {
        return unchecked.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The counts of several versions; a version without items has zeros. */
    public static final class ByVersion {
        private final Map<Long, Map<ItemKind, Integer>> items = new HashMap<>();
        private final Map<Long, Map<ItemKind, Integer>> unchecked = new HashMap<>();

        void add(long version, ItemKind kind, boolean open, int count) {
            (open ? unchecked : items)
                    .computeIfAbsent(version, key -> new EnumMap<>(ItemKind.class))
                    .put(kind, count);
        }

        public PlanCounts of(long version) {
            var all = items.get(version);
            return all == null ? NONE : new PlanCounts(all, unchecked.getOrDefault(version, Map.of()));
        }
    }
}
