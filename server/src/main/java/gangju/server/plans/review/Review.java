package gangju.server.plans.review;

import gangju.model.Span;
import gangju.server.plans.FoldedText;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemIds;
import gangju.server.plans.ItemKind;
import gangju.server.plans.review.Corrections.NotUnderstood;
import gangju.server.plans.review.DraftItems.ItemChange;
import gangju.server.plans.review.DraftItems.NewItem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on the items of a draft; every decision can be undone, and none overwrites somebody else's. */
@Service
class Review {
    private final DraftItems items;
    private final ReviewText text;
    private final Decisions decisions;
    private final ItemIds ids;
    private final ReviewTrail reviewed;
    private final Clock clock;

    Review(DraftItems items, ReviewText text, Decisions decisions, ItemIds ids, ReviewTrail reviewed, Clock clock) {
        this.items = items;
        this.text = text;
        this.decisions = decisions;
        this.ids = ids;
        this.reviewed = reviewed;
        this.clock = clock;
    }

    /** An item as the page knew it when the person decided. */
    record Seen(long id, int revision) {}

    /** Who decides on which plan. */
    record Reviewer(long plan, String name) {}

    @Transactional
    public Change accept(Reviewer by, List<Seen> seen) {
        var touched = ids(current(by, seen));
        var before = record(by, "accept", touched);
        items.accept(by.plan(), touched, clock.instant(), by.name());
        return change(by, "accept", before, touched);
    }

    @Transactional
    public Change reject(Reviewer by, List<Seen> seen) {
        var touched = ids(current(by, seen));
        var before = record(by, "reject", touched);
        items.reject(by.plan(), touched, clock.instant(), by.name());
        return change(by, "reject", before, touched);
    }

    @Transactional
    public Change restore(Reviewer by, List<Seen> seen) {
        var touched = ids(current(by, seen));
        var before = record(by, "restore", touched);
        items.restore(by.plan(), touched, clock.instant(), by.name());
        return change(by, "restore", before, touched);
    }

    /** Puts in what the reader makes of the item now, instead of what a person had decided before. */
    @Transactional
    public Change takeReading(Reviewer by, Seen seen) {
        var item = current(by, List.of(seen)).getFirst();
        var content = item.read() == null ? item.content() : item.read();
        var label = Corrections.label(ItemContent.parse(content, kind(item).type()));
        return write(by, "take-reading", List.of(changed(item, content, label, "accepted")));
    }

    /** @throws NotUnderstood if a field can't be read */
    @Transactional(rollbackFor = Exception.class)
    public Change correct(Reviewer by, Seen seen, Map<String, String> fields) throws NotUnderstood {
        var item = current(by, List.of(seen)).getFirst();
        var corrected = Corrections.apply(kind(item), item.content(), fields);
        var state = item.state().equals("added") ? "added" : "corrected";
        return write(by, "correct", List.of(changed(item, corrected.content(), corrected.label(), state)));
    }

    /** Makes a second item of the same sentence, for the person to correct. */
    @Transactional
    public Change split(Reviewer by, Seen seen, String reason) {
        var item = current(by, List.of(seen)).getFirst();
        var id = ids.next(by.plan(), List.of(kind(item))).getFirst();
        var second = new NewItem(
                id,
                item.kind(),
                item.start(),
                item.end(),
                item.quote(),
                item.label(),
                item.content(),
                reason,
                FoldedText.keyOf(item.quote() == null ? "" : item.quote()),
                FoldedText.keyOf(item.label()));
        var change = add(by, "split", List.of(second));
        return new Change(change.items(), change.removed(), id);
    }

    /** Lays an item into the one of its kind before it. */
    @Transactional(rollbackFor = Exception.class)
    public Change merge(Reviewer by, Seen seen, String reason) throws NotUnderstood {
        var item = current(by, List.of(seen)).getFirst();
        var before = items.before(by.plan(), item);
        if (before.isEmpty()) {
            throw new NotUnderstood("item", "nothing-before");
        }
        var first = before.getFirst();
        var merged = Merging.of(first, item, text.between(by.plan(), first, item));
        var state = first.state().equals("added") ? "added" : "corrected";
        var kept = new ItemChange(
                first.id(),
                merged.content(),
                first.label(),
                FoldedText.keyOf(first.label()),
                merged.start(),
                merged.end(),
                merged.quote(),
                state,
                first.reason());
        var gone = new ItemChange(
                item.id(),
                item.content(),
                item.label(),
                FoldedText.keyOf(item.label()),
                item.start(),
                item.end(),
                item.quote(),
                "rejected",
                reason);
        var change = write(by, "merge", List.of(kept, gone));
        return new Change(change.items(), change.removed(), first.id());
    }

    /** Makes a target of a number that the reader did not take for one. */
    @Transactional
    public Change promote(Reviewer by, Seen seen, String reason) {
        var statement = current(by, List.of(seen)).getFirst();
        var id = ids.next(by.plan(), List.of(ItemKind.TARGET)).getFirst();
        var target = NewItems.target(id, statement, reason);
        var before = record(by, "promote", List.of(statement.id(), id));
        items.reject(by.plan(), List.of(statement.id()), clock.instant(), by.name());
        items.add(by.plan(), List.of(target), clock.instant(), by.name());
        var change = change(by, "promote", before, List.of(statement.id(), id));
        return new Change(change.items(), change.removed(), id);
    }

    /**
     * Adds an item that the reader missed.
     *
     * @param span of its words in the text; without one, {@code reason} says where it comes from
     */
    @Transactional(rollbackFor = Exception.class)
    public Change add(Reviewer by, ItemKind kind, @Nullable Span span, String words, @Nullable String reason)
            throws NotUnderstood {
        if (span == null && (reason == null || reason.isBlank())) {
            throw new NotUnderstood("reason", "required");
        }
        if (words.isBlank()) {
            throw new NotUnderstood("label", "required");
        }
        open(by);
        var id = ids.next(by.plan(), List.of(kind)).getFirst();
        var change = add(by, "add", List.of(NewItems.of(id, kind, span, words, reason)));
        return new Change(change.items(), change.removed(), id);
    }

    /** Adds the rows of a table that somebody typed off a picture. */
    @Transactional(rollbackFor = Exception.class)
    public Change type(Reviewer by, List<Map<String, String>> rows, String reason) throws NotUnderstood {
        if (reason.isBlank()) {
            throw new NotUnderstood("reason", "required");
        }
        open(by);
        var newIds =
                ids.next(by.plan(), rows.stream().map(row -> ItemKind.TARGET).toList());
        var targets = new ArrayList<NewItem>();
        for (int i = 0; i < rows.size(); i++) {
            targets.add(NewItems.typed(newIds.get(i), i + 1, rows.get(i), reason));
        }
        return add(by, "type", targets);
    }

    /** How many items a choice would accept. */
    public int count(long plan, BulkChoice choice) {
        return items.sure(plan, choice).size();
    }

    @Transactional
    public Change acceptAll(Reviewer by, BulkChoice choice) {
        open(by);
        var touched = items.sure(by.plan(), choice);
        if (touched.isEmpty()) {
            return Change.none();
        }
        var before = record(by, "accept", touched);
        items.accept(by.plan(), touched, clock.instant(), by.name());
        return change(by, "accept", before, touched);
    }

    /** Takes back the person's own last decision, unless somebody has built on it. */
    @Transactional
    public Change undo(Reviewer by) {
        open(by);
        var last = decisions.last(by.plan(), by.name());
        if (last.isEmpty()) {
            return Change.none();
        }
        var touched = decisions.items(last.get().id());
        if (decisions.isBuiltUpon(by.plan(), last.get().id())) {
            throw new Conflict(items.byIds(by.plan(), touched));
        }
        var before = items.byIds(by.plan(), touched);
        decisions.undo(by.plan(), last.get().id(), clock.instant());
        var back = items.byIds(by.plan(), touched);
        reviewed.tell(by, "undo", before, back);
        var removed = touched.stream()
                .filter(id -> back.stream().noneMatch(item -> item.id() == id))
                .toList();
        return new Change(back, removed, back.isEmpty() ? null : back.getFirst().id());
    }

    private Change add(Reviewer by, String action, List<NewItem> added) {
        var touched = added.stream().map(NewItem::itemId).toList();
        var before = record(by, action, touched);
        items.add(by.plan(), added, clock.instant(), by.name());
        return change(by, action, before, touched);
    }

    private Change write(Reviewer by, String action, List<ItemChange> changes) {
        var touched = changes.stream().map(ItemChange::itemId).toList();
        var before = record(by, action, touched);
        items.write(by.plan(), changes, clock.instant(), by.name());
        return change(by, action, before, touched);
    }

    private static ItemChange changed(ReviewItem item, String content, String label, String state) {
        return new ItemChange(
                item.id(),
                content,
                label,
                FoldedText.keyOf(label),
                item.start(),
                item.end(),
                item.quote(),
                state,
                item.reason());
    }

    /** @return the items as they are before the decision, for the audit record */
    private List<ReviewItem> record(Reviewer by, String action, Collection<Long> touched) {
        decisions.record(by.plan(), action, touched, clock.instant(), by.name());
        return items.byIds(by.plan(), touched);
    }

    private Change change(Reviewer by, String action, List<ReviewItem> before, Collection<Long> touched) {
        var after = items.byIds(by.plan(), touched);
        reviewed.tell(by, action, before, after);
        return new Change(after, List.of(), null);
    }

    private void open(Reviewer by) {
        if (!decisions.lock(by.plan())) {
            throw new NotOpen();
        }
    }

    /** The items, if they still are as the page knew them. */
    private List<ReviewItem> current(Reviewer by, List<Seen> seen) {
        open(by);
        var found = items.byIds(by.plan(), seen.stream().map(Seen::id).toList());
        var newer = found.stream()
                .filter(item ->
                        seen.stream().anyMatch(old -> old.id() == item.id() && old.revision() != item.revision()))
                .toList();
        if (!newer.isEmpty() || found.size() < seen.size() || found.isEmpty()) {
            throw new Conflict(newer);
        }
        return found;
    }

    private static List<Long> ids(List<ReviewItem> found) {
        return found.stream().map(ReviewItem::id).toList();
    }

    private static ItemKind kind(ReviewItem item) {
        return ItemKind.parse(item.kind());
    }

    /**
     * What a decision did.
     *
     * @param removed ids of items that are no longer there
     * @param focus the item to go on with, null for the next
     */
    record Change(
            List<ReviewItem> items,
            List<Long> removed,
            @Nullable Long focus) {
        static Change none() {
            return new Change(List.of(), List.of(), null);
        }
    }

    /** Somebody else decided meanwhile. */
    static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<ReviewItem> newer;

        Conflict(List<ReviewItem> newer) {
            this.newer = newer;
        }

        List<ReviewItem> newer() {
            return newer;
        }
    }

    /** The plan is adopted, withdrawn or gone. */
    static final class NotOpen extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
