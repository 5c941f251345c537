package gangju.server.plans.draft;

import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.model.Span;
import gangju.server.plans.FoldedText;
import gangju.server.plans.ItemKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All items of a reading in document order, headings before what stands at the same place. */
final class ReadItems {
    private final Reading reading;
    private final Map<String, String> paths = new HashMap<>();
    private final List<ReadItem> items = new ArrayList<>();

    private ReadItems(Reading reading) {
        this.reading = reading;
        paths(reading.outline());
    }

    static List<ReadItem> of(Reading reading) {
        var all = new ReadItems(reading);
        all.collect();
        all.items.sort(Comparator.comparing(ReadItem::span, Comparator.comparingInt(Span::start))
                .thenComparing(ReadItem::kind));
        return all.items;
    }

    private void paths(List<OutlineNode> outline) {
        for (var node : outline) {
            paths.put(node.id(), pathOf(node.parent()) + "/" + FoldedText.keyOf(node.title()));
        }
    }

    private String pathOf(@Nullable String node) {
        return node == null ? "" : paths.getOrDefault(node, "");
    }

    private void collect() {
        for (var node : reading.outline()) {
            var label = node.number() == null ? node.title() : node.number() + node.title();
            add(ItemKind.NODE, node.id(), node.parent(), node.span(), quote(node.span()), label, node, null);
        }
        for (var target : reading.targets()) {
            add(
                    ItemKind.TARGET,
                    target.id(),
                    target.section(),
                    target.span(),
                    target.quote(),
                    target.indicator(),
                    target,
                    target.confidence());
        }
        for (var statement : reading.statements()) {
            var label = statement.indicator() == null ? statement.quote() : statement.indicator();
            add(
                    ItemKind.STATEMENT,
                    statement.id(),
                    sectionAt(statement.span()),
                    statement.span(),
                    statement.quote(),
                    label,
                    statement,
                    null);
        }
        for (var task : reading.tasks()) {
            add(ItemKind.TASK, task.id(), task.section(), task.span(), quote(task.span()), task.title(), task, null);
        }
        for (var project : reading.projects()) {
            add(
                    ItemKind.PROJECT,
                    project.id(),
                    project.section(),
                    project.span(),
                    quote(project.span()),
                    project.name(),
                    project,
                    null);
        }
    }

    private void add(
            ItemKind kind,
            String id,
            @Nullable String section,
            Span span,
            String quote,
            String label,
            Record content,
            @Nullable BigDecimal confidence) {
        var doubt = Doubts.about(content);
        items.add(new ReadItem(
                kind,
                id,
                section,
                span,
                quote,
                label,
                content,
                confidence,
                doubt,
                ItemKeys.of(quote, label, pathOf(section))));
    }

    private String quote(Span span) {
        return span.of(reading.text());
    }

    private @Nullable String sectionAt(Span span) {
        String section = null;
        for (var node : reading.outline()) {
            if (node.span().start() > span.start()) {
                break;
            }
            section = node.id();
        }
        return section;
    }
}
