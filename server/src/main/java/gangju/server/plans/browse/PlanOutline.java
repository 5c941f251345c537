package gangju.server.plans.browse;

import gangju.model.OutlineNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The headings of a version as a tree, by the items that they are. */
public final class PlanOutline {
    private final Map<Long, Heading> headings = new LinkedHashMap<>();
    private final Map<Long, List<Heading>> below = new HashMap<>();
    private final List<Heading> chapters = new ArrayList<>();

    /**
     * A heading and where it stands.
     *
     * @param depth 1 for a chapter
     */
    public record Heading(
            long item, OutlineNode node, @Nullable Long parent, int depth, boolean checked) {
        /** Number and title, as the document writes them. */
        public String name() {
            return node.number() == null ? node.title() : node.number() + node.title();
        }
    }

    private PlanOutline() {}

    /** @param items headings in the order of the plan */
    public static PlanOutline of(List<PlanItem> items) {
        var outline = new PlanOutline();
        var byLocalId = new HashMap<String, Long>();
        for (var item : items) {
            var node = item.as(OutlineNode.class);
            byLocalId.put(node.id(), item.id());
            outline.add(item, node, node.parent() == null ? null : byLocalId.get(node.parent()));
        }
        return outline;
    }

    private void add(PlanItem item, OutlineNode node, @Nullable Long parent) {
        var above = parent == null ? null : headings.get(parent);
        var heading = new Heading(item.id(), node, parent, above == null ? 1 : above.depth() + 1, item.checked());
        headings.put(item.id(), heading);
        if (parent == null) {
            chapters.add(heading);
        } else {
            below.computeIfAbsent(parent, key -> new ArrayList<>()).add(heading);
        }
    }

    public boolean isEmpty() {
        return headings.isEmpty();
    }

    public List<Heading> all() {
        return List.copyOf(headings.values());
    }

    public List<Heading> chapters() {
        return List.copyOf(chapters);
    }

    public Optional<Heading> find(@Nullable Long item) {
        return item == null ? Optional.empty() : Optional.ofNullable(headings.get(item));
    }

    public List<Heading> children(Heading heading) {
        return List.copyOf(below.getOrDefault(heading.item(), List.of()));
    }

    /** The heading and everything under it, in the order of the plan. */
    public List<Heading> subtree(Heading heading) {
        var all = new ArrayList<Heading>();
        all.add(heading);
        children(heading).forEach(child -> all.addAll(subtree(child)));
        return all;
    }

    /** From the chapter down to the heading itself; empty for an item under no heading. */
    public List<Heading> path(@Nullable Long item) {
        var path = new ArrayList<Heading>();
        for (var at = find(item); at.isPresent(); at = find(at.get().parent())) {
            path.addFirst(at.get());
        }
        return path;
    }

    public Optional<Heading> chapter(@Nullable Long item) {
        var path = path(item);
        return path.isEmpty() ? Optional.empty() : Optional.of(path.getFirst());
    }

    /** The chapter after or before another. */
    public Optional<Heading> chapterBeside(Heading chapter, int steps) {
        var index = chapters.indexOf(chapter) + steps;
        return index < 0 || index >= chapters.size() ? Optional.empty() : Optional.of(chapters.get(index));
    }
}
