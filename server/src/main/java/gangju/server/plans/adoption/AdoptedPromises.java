package gangju.server.plans.adoption;

import gangju.model.OutlineNode;
import gangju.model.Project;
import gangju.model.Target;
import gangju.model.Task;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemKind;
import gangju.server.plans.PlanAdopted.AdoptedProject;
import gangju.server.plans.PlanAdopted.AdoptedTarget;
import gangju.server.plans.PlanAdopted.AdoptedTask;
import gangju.server.plans.PlanAdopted.Chapter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The targets, tasks and projects of a version with the chapters that they stand in. */
final class AdoptedPromises {
    private static final Comparator<AdoptedItem> IN_ORDER =
            Comparator.comparingInt(AdoptedItem::ordinal).thenComparingLong(AdoptedItem::itemId);

    private final List<Chapter> chapters = new ArrayList<>();
    private final Map<Long, Long> chapterOf = new HashMap<>();
    private final List<AdoptedItem> items;

    AdoptedPromises(List<AdoptedItem> items) {
        this.items = items.stream().sorted(IN_ORDER).toList();
        readOutline();
    }

    List<Chapter> chapters() {
        return List.copyOf(chapters);
    }

    List<AdoptedTarget> targets() {
        return items.stream()
                .filter(item -> item.is(ItemKind.TARGET))
                .map(item -> new AdoptedTarget(
                        item.itemId(),
                        item.ordinal(),
                        item.nodeId(),
                        chapter(item.nodeId()),
                        ItemContent.parse(item.content(), Target.class)))
                .toList();
    }

    List<AdoptedTask> tasks() {
        return items.stream()
                .filter(item -> item.is(ItemKind.TASK))
                .map(item -> new AdoptedTask(
                        item.itemId(),
                        item.ordinal(),
                        item.nodeId(),
                        chapter(item.nodeId()),
                        Objects.requireNonNullElse(item.quote(), ""),
                        ItemContent.parse(item.content(), Task.class)))
                .toList();
    }

    List<AdoptedProject> projects() {
        return items.stream()
                .filter(item -> item.is(ItemKind.PROJECT))
                .map(item -> new AdoptedProject(
                        item.itemId(),
                        item.ordinal(),
                        item.nodeId(),
                        chapter(item.nodeId()),
                        Objects.requireNonNullElse(item.quote(), ""),
                        ItemContent.parse(item.content(), Project.class)))
                .toList();
    }

    private void readOutline() {
        var byLocalId = new HashMap<String, Long>();
        for (var item : items) {
            if (item.is(ItemKind.NODE)) {
                var node = ItemContent.parse(item.content(), OutlineNode.class);
                byLocalId.put(node.id(), item.itemId());
                var parent = node.parent() == null ? null : byLocalId.get(node.parent());
                place(item, node, parent == null ? null : chapterOf.get(parent));
            }
        }
    }

    private void place(AdoptedItem item, OutlineNode node, @Nullable Long chapter) {
        if (chapter == null) {
            var title = node.number() == null ? node.title() : node.number() + node.title();
            chapters.add(new Chapter(item.itemId(), item.ordinal(), title));
        }
        chapterOf.put(item.itemId(), chapter == null ? item.itemId() : chapter);
    }

    private @Nullable Long chapter(@Nullable Long node) {
        return node == null ? null : chapterOf.get(node);
    }
}
