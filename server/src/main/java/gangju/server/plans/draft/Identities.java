package gangju.server.plans.draft;

import gangju.server.plans.ItemKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items of an earlier reading again in a new one: by folded sentence, section path and label together, then
 * by fewer of them where only one item on each side is left to choose.
 */
final class Identities {
    private final Map<ReadItem, KnownItem> matches = new IdentityHashMap<>();
    private final Set<KnownItem> unmatched;
    private final List<ReadItem> read;

    private Identities(List<KnownItem> known, List<ReadItem> read) {
        this.unmatched = new LinkedHashSet<>(known);
        this.read = read;
    }

    static Identities match(List<KnownItem> known, List<ReadItem> read) {
        var identities = new Identities(known, read);
        identities.inOrder(keys -> List.of(keys.sentence(), keys.label(), keys.path()));
        identities.inOrder(keys -> List.of(keys.sentence(), keys.label()));
        identities.whereUnique(keys -> List.of(keys.sentence(), keys.path()));
        identities.whereUnique(keys -> List.of(keys.sentence()));
        identities.whereUnique(keys -> List.of(keys.label(), keys.path()));
        return identities;
    }

    /** The earlier item, or null if the item is new. */
    @Nullable
    KnownItem known(ReadItem item) {
        return matches.get(item);
    }

    /** Items that the new reading does not have. */
    List<KnownItem> gone() {
        return List.copyOf(unmatched);
    }

    /** The same sentence twice in one place: first is first, second is second. */
    private void inOrder(Function<ItemKeys, List<String>> key) {
        var waiting = new HashMap<Place, Deque<KnownItem>>();
        for (var item : unmatched) {
            waiting.computeIfAbsent(new Place(item.kind(), key.apply(item.keys())), k -> new ArrayDeque<>())
                    .add(item);
        }
        for (var item : unmatchedRead()) {
            var queue = waiting.get(new Place(item.kind(), key.apply(item.keys())));
            if (queue != null && !queue.isEmpty()) {
                match(item, queue.remove());
            }
        }
    }

    private void whereUnique(Function<ItemKeys, List<String>> key) {
        var knownBy = new HashMap<Place, List<KnownItem>>();
        for (var item : unmatched) {
            knownBy.computeIfAbsent(new Place(item.kind(), key.apply(item.keys())), k -> new ArrayList<>())
                    .add(item);
        }
        var readBy = new HashMap<Place, List<ReadItem>>();
        for (var item : unmatchedRead()) {
            readBy.computeIfAbsent(new Place(item.kind(), key.apply(item.keys())), k -> new ArrayList<>())
                    .add(item);
        }
        readBy.forEach((place, items) -> {
            var candidates = knownBy.getOrDefault(place, List.of());
            if (items.size() == 1 && candidates.size() == 1 && place.isTelling()) {
                match(items.getFirst(), candidates.getFirst());
            }
        });
    }

    private List<ReadItem> unmatchedRead() {
        return read.stream().filter(item -> !matches.containsKey(item)).toList();
    }

    private void match(ReadItem item, KnownItem knownItem) {
        matches.put(item, knownItem);
        unmatched.remove(knownItem);
    }

    private record Place(ItemKind kind, List<String> keys) {
        boolean isTelling() {
            return !keys.getFirst().isEmpty();
        }
    }
}
