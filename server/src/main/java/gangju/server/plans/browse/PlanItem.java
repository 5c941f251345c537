package gangju.server.plans.browse;

import gangju.model.Span;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An item of an adopted version.
 *
 * @param node the item of the heading it stands under
 * @param span of its sentence in the reading's text, null for what a person added without a source
 * @param content the plan model's record as JSON
 * @param checked false for what the review left open (未核)
 * @param addedReason why a person added it, where the document has no sentence for it
 */
public record PlanItem(
        long id,
        ItemKind kind,
        int ordinal,
        @Nullable Long node,
        @Nullable Span span,
        @Nullable String quote,
        String label,
        String content,
        boolean checked,
        @Nullable String addedReason) {
    static final String COLUMNS = """
            i.item_id, i.kind, i.ordinal, i.node_id, i.span_start, i.span_end, i.quote, i.label, i.content, i.checked,
            i.added_reason
            """;

    /** @throws tools.jackson.core.JacksonException if the item is of another type */
    public <T extends Record> T as(Class<T> type) {
        return ItemContent.parse(content, type);
    }

    static PlanItem from(ResultSet row) throws SQLException {
        var start = row.getObject("span_start", Integer.class);
        var end = row.getObject("span_end", Integer.class);
        return new PlanItem(
                row.getLong("item_id"),
                ItemKind.parse(row.getString("kind")),
                row.getInt("ordinal"),
                row.getObject("node_id", Long.class),
                start == null || end == null ? null : new Span(start, end),
                row.getString("quote"),
                row.getString("label"),
                row.getString("content"),
                row.getBoolean("checked"),
                row.getString("added_reason"));
    }
}
