package gangju.server.plans.draft;

import gangju.model.Reading;
import gangju.server.plans.ItemKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A reading laid over the draft as it stands: what the draft would be. Nothing is written here. */
public final class Overlay {
    private final Reading reading;
    private final List<KnownItem> known;
    private final List<ReadItem> items;
    private final Identities identities;

    private Overlay(Reading reading, List<KnownItem> known) {
        this.reading = reading;
        this.known = known;
        this.items = ReadItems.of(reading);
        this.identities = Identities.match(known, items);
    }

    /** @param known the draft's items, none for a first reading */
    public static Overlay of(Reading reading, List<KnownItem> known) {
        return new Overlay(reading, known);
    }

    /** The kinds of what the draft does not have, in order. */
    public List<ItemKind> newKinds() {
        return items.stream()
                .filter(item -> identities.known(item) == null)
                .map(ReadItem::kind)
                .toList();
    }

    /** @param newIds one for each of {@link #newKinds} */
    public List<DraftRow> rows(List<Long> newIds) {
        return Rereading.rows(identities, items, newIds, reading.text());
    }

    /** @param rows as {@link #rows} gave them */
    public List<Paragraphs.Row> paragraphs(List<DraftRow> rows) {
        return Paragraphs.of(reading, nodeIds(rows));
    }

    /** What would be another. */
    public Changes changes() {
        var standIns = LongStream.rangeClosed(1, newKinds().size())
                .mapToObj(number -> -number)
                .toList();
        return Changes.of(known, rows(standIns));
    }

    /** The rows of what was read stand in the order of what was read. */
    private Map<String, Long> nodeIds(List<DraftRow> rows) {
        var ids = new HashMap<String, Long>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).kind() == ItemKind.NODE) {
                ids.put(items.get(i).id(), rows.get(i).itemId());
            }
        }
        return ids;
    }
}
