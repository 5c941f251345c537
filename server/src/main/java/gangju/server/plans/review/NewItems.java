package gangju.server.plans.review;

import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.OutlineNode;
import gangju.model.Project;
import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Statement.StatementClass;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.model.Task;
import gangju.server.plans.FoldedText;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemKind;
import gangju.server.plans.review.Corrections.NotUnderstood;
import gangju.server.plans.review.DraftItems.NewItem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Items that a person adds: from marked words, from a number that was no target, from a typed table. */
final class NewItems {
    /** What has no place in the text. */
    private static final Span NOWHERE = new Span(0, 0);

    private NewItems() {}

    /** @param words marked in the text, or typed where the item has no place */
    static NewItem of(long id, ItemKind kind, @Nullable Span span, String words, @Nullable String reason) {
        var place = span == null ? NOWHERE : span;
        var local = "a" + id;
        var label = words.strip();
        var content = switch (kind) {
            case TARGET -> target(local, label, span == null ? "" : words, place, Origin.TEXT);
            case STATEMENT -> new Statement(local, StatementClass.OTHER, null, null, null, null, words, place, place);
            case TASK -> new Task(local, null, label, List.of(), List.of(), null, Origin.TEXT, place, place);
            case PROJECT -> new Project(local, Project.Kind.PROJECT, label, List.of(), null, place, place);
            case NODE ->
                new OutlineNode(local, 2, null, label, null, OutlineNode.Kind.SECTION, null, place, place, null);
        };
        return item(id, kind, span, span == null ? null : words, ItemContent.write(content), label, reason);
    }

    /** A target of the number that a statement has. */
    static NewItem target(long id, ReviewItem statement, String reason) {
        var read = ItemContent.parse(statement.content(), Statement.class);
        var label = read.indicator() == null ? statement.label() : read.indicator();
        var target = new Target(
                "a" + id,
                label,
                TargetType.LEVEL,
                Operator.REACH,
                read.value(),
                null,
                read.unit(),
                read.date(),
                null,
                false,
                null,
                null,
                false,
                null,
                null,
                Origin.TEXT,
                read.quote(),
                read.span(),
                read.raw(),
                BigDecimal.ONE);
        var span = statement.start() == null || statement.end() == null
                ? null
                : new Span(statement.start(), statement.end());
        return item(id, ItemKind.TARGET, span, statement.quote(), ItemContent.write(target), label, reason);
    }

    /**
     * A row of a typed table.
     *
     * @param row {@code figure} is the cell as printed (力争3.6以上), the others are fields of a target
     */
    static NewItem typed(long id, int number, Map<String, String> row, String reason) throws NotUnderstood {
        var indicator = row.getOrDefault("indicator", "").strip();
        var fields = new HashMap<>(TypedFigure.parse(row.getOrDefault("figure", ""), indicator));
        fields.put("indicator", indicator);
        for (var name : List.of("unit", "date", "strength", "baselineValue", "baselineDate")) {
            if (!row.getOrDefault(name, "").isBlank()) {
                fields.put(name, row.get(name));
            }
        }
        var empty = target("a" + id, indicator, "", NOWHERE, Origin.TABLE);
        try {
            var content = Corrections.apply(ItemKind.TARGET, ItemContent.write(empty), fields);
            return item(id, ItemKind.TARGET, null, null, content.content(), content.label(), reason);
        } catch (NotUnderstood e) {
            throw new NotUnderstood(e.field(), e.problem(), number);
        }
    }

    private static Target target(String id, String indicator, String quote, Span span, Origin origin) {
        return new Target(
                id,
                indicator,
                TargetType.LEVEL,
                Operator.REACH,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null,
                origin,
                quote,
                span,
                span,
                BigDecimal.ONE);
    }

    private static NewItem item(
            long id,
            ItemKind kind,
            @Nullable Span span,
            @Nullable String quote,
            String content,
            String label,
            @Nullable String reason) {
        return new NewItem(
                id,
                kind.code(),
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                quote,
                label,
                content,
                reason,
                FoldedText.keyOf(quote == null ? "" : quote),
                FoldedText.keyOf(label));
    }
}
