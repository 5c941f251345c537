package gangju.server.plans.draft;

import gangju.server.plans.ItemKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What another reading would make of a draft.
 *
 * @param byKind every change, in the order of the document
 * @param same items that stay as they are
 * @param decided how many items people have decided, by state
 * @param basis the draft that was compared
 */
public record Changes(Map<Kind, List<Change>> byKind, int same, Map<String, Integer> decided, Basis basis) {
    public Changes {
        byKind = Map.copyOf(byKind);
        decided = Map.copyOf(decided);
    }

    /** What would become of an item, in the order in which people should look. */
    public enum Kind {
        /** People decided; the reading says otherwise; what they decided stays and is marked. */
        DIFFERS,
        /** The reading no longer has it; it stays and is marked. */
        GONE,
        /** Nobody decided; it follows the reading. */
        CHANGED,
        /** The draft does not have it yet. */
        NEW,
        /** People corrected or added it, and it stays as they made it. */
        KEPT
    }

    /**
     * An item before and after.
     *
     * @param no its place in the document
     * @param before its content in the draft, JSON; null for a new one
     * @param read its content in the reading; null where the reading has none
     * @param state what people have decided, {@code open} where nobody has
     */
    public record Change(
            ItemKind kind,
            int no,
            String label,
            @Nullable String before,
            @Nullable String read,
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    /** The revisions of a draft's items: another decision, another basis. */
    public record Basis(Map<Long, Integer> revisions) {
        public Basis {
            revisions = Map.copyOf(revisions);
        }

        static Basis of(List<KnownItem> known) {
            var revisions = new HashMap<Long, Integer>();
            known.forEach(item -> revisions.put(item.id(), item.revision()));
            return new Basis(revisions);
        }
    }

    /** @param rows what the draft would be; new items have ids that no known item has */
    static Changes of(List<KnownItem> known, List<DraftRow> rows) {
        var before = new HashMap<Long, KnownItem>();
        var decided = new TreeMap<String, Integer>();
        for (var item : known) {
            before.put(item.id(), item);
            if (!item.isOpen()) {
                decided.merge(item.state(), 1, Integer::sum);
            }
        }
        var changes = new EnumMap<Kind, List<Change>>(Kind.class);
        int same = 0;
        for (var row : rows) {
            var old = before.get(row.itemId());
            var kind = kind(old, row);
            if (kind == null) {
                same++;
            } else {
                changes.computeIfAbsent(kind, none -> new ArrayList<>()).add(change(kind, old, row));
            }
        }
        return new Changes(changes, same, decided, Basis.of(known));
    }

    public int count(Kind kind) {
        return of(kind).size();
    }

    public List<Change> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Whether the draft would be another. */
    public boolean isNothing() {
        return byKind.keySet().stream().allMatch(kind -> kind == Kind.KEPT);
    }

    private static @Nullable Kind kind(@Nullable KnownItem old, DraftRow row) {
        if (old == null) {
            return Kind.NEW;
        }
        if ("gone".equals(row.reread())) {
            return Kind.GONE;
        }
        if ("differs".equals(row.reread())) {
            return Kind.DIFFERS;
        }
        if (!Merge.agree(old.content(), row.content())) {
            return Kind.CHANGED;
        }
        return old.state().equals("corrected") || old.state().equals("added") ? Kind.KEPT : null;
    }

    private static Change change(Kind kind, @Nullable KnownItem old, DraftRow row) {
        return new Change(
                ItemKind.parse(row.kind()),
                row.ordinal(),
                row.label(),
                old == null ? null : old.content(),
                kind == Kind.GONE ? null : row.readContent(),
                row.state(),
                row.decidedAt(),
                row.decidedBy());
    }
}
