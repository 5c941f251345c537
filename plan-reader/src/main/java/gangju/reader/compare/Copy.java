package gangju.reader.compare;

import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.model.Span;
import gangju.reader.outline.Outline;
import gangju.reader.outline.Paragraph;
import gangju.reader.script.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as the comparison sees it. */
record Copy(String text, @Nullable String title, List<Unit> headings, List<Unit> paragraphs) {

    static Copy of(Outline outline) {
        var text = outline.text();
        return new Copy(
                text,
                outline.metadata().title(),
                headings(outline.nodes()),
                units(text, outline.paragraphs().stream().map(Paragraph::span).toList()));
    }

    /** From the lines of the text; entries of a table of contents are told by coming again as headings. */
    static Copy of(Reading reading) {
        var text = reading.text();
        var headings = headings(reading.outline());
        var ends = new HashMap<Integer, Integer>();
        var keys = new HashSet<String>();
        for (var node : reading.outline()) {
            ends.put(node.span().start(), node.span().end());
            keys.add(Folding.key(node.span().of(text)));
        }
        var spans = new ArrayList<Span>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            boolean heading = ends.getOrDefault(start, -1) >= end - 1;
            if (end > start && !heading && !keys.contains(Folding.key(text.substring(start, end)))) {
                spans.add(new Span(start, end));
            }
            start = end + 1;
        }
        return new Copy(text, reading.metadata().title(), headings, units(text, spans));
    }

    private static List<Unit> headings(List<OutlineNode> nodes) {
        return nodes.stream()
                .filter(node -> node.kind() != OutlineNode.Kind.HEAD)
                .map(node -> new Unit(node.span(), Folding.key(node.title())))
                .toList();
    }

    private static List<Unit> units(String text, List<Span> spans) {
        return spans.stream()
                .map(span -> new Unit(span, Folding.key(span.of(text))))
                .filter(unit -> !unit.key().isEmpty())
                .toList();
    }

    int length() {
        return paragraphs.stream().mapToInt(unit -> unit.key().length()).sum();
    }
}
