package gangju.server.plans.draft;

import gangju.model.Reading;
import gangju.model.Span;
import gangju.server.plans.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a reading's text, each under the heading above it. */
public final class Paragraphs {
    private Paragraphs() {}

    /** @param nodeIds permanent ids by the reading's own */
    static List<Row> of(Reading reading, Map<String, Long> nodeIds) {
        var rows = new ArrayList<Row>();
        var nodes = reading.outline().iterator();
        var next = nodes.hasNext() ? nodes.next() : null;
        Long above = null;
        for (var line : lines(reading.text())) {
            while (next != null && next.span().start() < line.end()) {
                above = nodeIds.get(next.id());
                next = nodes.hasNext() ? nodes.next() : null;
            }
            var text = line.of(reading.text());
            if (!text.isBlank()) {
                var folded = FoldedText.of(text);
                rows.add(new Row(
                        rows.size() + 1, line.start(), line.end(), above, text, folded.key(), folded.bigrams()));
            }
        }
        return rows;
    }

    private static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new Span(start, end));
            start = end + 1;
        }
        return lines;
    }

    /** A row of {@code plans.paragraph} without its reading. */
    public record Row(
            int ordinal,
            int spanStart,
            int spanEnd,
            @Nullable Long nodeId,
            String text,
            String searchKey,
            List<String> bigrams) {}
}
