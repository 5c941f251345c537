package gangju.server.plans.draft;

import gangju.reader.script.Folding;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a draft after a reading: the first one, or a new one over what people had decided. */
final class Rereading {
    private final Identities identities;
    private final boolean isFirst;
    private final Deque<Long> newIds;
    private final String foldedText;
    private final Map<String, Long> nodeIds = new HashMap<>();
    private final List<DraftRow> rows = new ArrayList<>();

    private Rereading(Identities identities, boolean isFirst, List<Long> newIds, String text) {
        this.identities = identities;
        this.isFirst = isFirst;
        this.newIds = new ArrayDeque<>(newIds);
        this.foldedText = Folding.characters(text);
    }

    /** @param newIds one for each item that {@code identities} does not know */
    static List<DraftRow> rows(Identities identities, List<ReadItem> read, List<Long> newIds, String text) {
        var isFirst = newIds.size() == read.size() && identities.gone().isEmpty();
        var rereading = new Rereading(identities, isFirst, newIds, text);
        int ordinal = 0;
        for (var item : read) {
            rereading.add(item, ++ordinal);
        }
        for (var item : identities.gone()) {
            rereading.addGone(item);
        }
        return rereading.rows;
    }

    private void add(ReadItem item, int ordinal) {
        var known = identities.known(item);
        var id = known == null ? newIds.remove() : Long.valueOf(known.id());
        if (item.kind() == ItemKind.NODE) {
            nodeIds.put(item.id(), id);
        }
        var content = ItemContent.write(item.content());
        if (known == null) {
            rows.add(row(
                    id,
                    ordinal,
                    item,
                    Decided.open(content, item.doubt(), isFirst ? null : "new", item.label()),
                    content));
            return;
        }
        rows.add(row(id, ordinal, item, decided(known, item, content), content));
    }

    private static Decided decided(KnownItem known, ReadItem item, String content) {
        if (known.isOpen()) {
            return new Decided(content, item.label(), item.doubt(), "open", null, known);
        }
        var before = known.readContent() == null ? known.content() : known.readContent();
        var merge = Merge.of(known.content(), before, content);
        var reread = merge.differs() && !known.state().equals("rejected") ? "differs" : null;
        return new Decided(merge.content(), known.label(), item.doubt(), known.state(), reread, known);
    }

    private DraftRow row(long id, int ordinal, ReadItem item, Decided decided, String readContent) {
        var known = decided.known;
        return new DraftRow(
                id,
                item.kind().code(),
                ordinal,
                item.section() == null ? null : nodeIds.get(item.section()),
                item.span().start(),
                item.span().end(),
                item.quote(),
                decided.label,
                decided.content,
                readContent,
                item.confidence(),
                decided.doubt,
                decided.state,
                decided.reread,
                known == null ? null : known.reason(),
                known == null ? 1 : known.revision() + 1,
                known == null ? null : known.decidedAt(),
                known == null ? null : known.decidedBy(),
                item.keys().sentence(),
                item.keys().label(),
                item.keys().path());
    }

    /**
     * What a person added without a source stays; what the text no longer has, or the reader no longer sees, is for a
     * person to decide.
     */
    private void addGone(KnownItem item) {
        var typed = item.state().equals("added") && item.spanStart() == null;
        var start = typed || item.quote() == null ? null : place(item.quote(), item.spanStart());
        var end = start == null || item.quote() == null
                ? null
                : Integer.valueOf(start + item.quote().length());
        var stays = typed || item.state().equals("rejected") || item.state().equals("added") && start != null;
        rows.add(new DraftRow(
                item.id(),
                item.kind().code(),
                item.ordinal(),
                item.nodeId(),
                start,
                end,
                item.quote(),
                item.label(),
                item.content(),
                item.readContent(),
                item.confidence(),
                item.doubt(),
                item.state(),
                stays ? null : "gone",
                item.reason(),
                item.revision() + 1,
                item.decidedAt(),
                item.decidedBy(),
                item.keys().sentence(),
                item.keys().label(),
                item.keys().path()));
    }

    /** Folding keeps positions, so a place in the folded text is one in the text; the nearest to where it was. */
    private @Nullable Integer place(String quote, @Nullable Integer before) {
        var folded = Folding.characters(quote);
        int wanted = before == null ? 0 : before;
        int after = foldedText.indexOf(folded, wanted);
        int earlier = foldedText.lastIndexOf(folded, wanted);
        if (after < 0 || earlier < 0) {
            var only = Math.max(after, earlier);
            return only < 0 || folded.isEmpty() ? null : Integer.valueOf(only);
        }
        return after - wanted < wanted - earlier ? after : earlier;
    }

    private record Decided(
            String content,
            String label,
            @Nullable String doubt,
            String state,
            @Nullable String reread,
            @Nullable KnownItem known) {
        static Decided open(String content, @Nullable String doubt, @Nullable String reread, String label) {
            return new Decided(content, label, doubt, "open", reread, null);
        }
    }
}
