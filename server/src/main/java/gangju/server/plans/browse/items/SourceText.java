package gangju.server.plans.browse.items;

import gangju.model.Span;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.PlanText;
import gangju.server.plans.browse.view.MarkedText;
import gangju.server.plans.browse.view.MarkedText.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item's sentence among the lines around it, with the item's own words marked. */
final class SourceText {
    private static final int CONTEXT = 400;
    private final @Nullable Span span;

    SourceText(PlanItem item) {
        this.span = item.span();
    }

    List<MarkedText.Line> lines(List<PlanText.Line> lines) {
        return span == null
                ? List.of()
                : lines.stream().map(line -> line(line, span)).toList();
    }

    private static MarkedText.Line line(PlanText.Line line, Span span) {
        var pieces = new ArrayList<Piece>();
        var text = line.text();
        var from = line.span().start();
        var start = Math.clamp(span.start() - from, 0, text.length());
        var end = Math.clamp(span.end() - from, start, text.length());
        if (end == start) {
            pieces.add(piece(shortened(text.strip()), "quiet"));
        } else {
            pieces.add(piece(tail(text.substring(0, start).stripLeading()), "quiet"));
            pieces.add(piece(text.substring(start, end), "on"));
            pieces.add(piece(shortened(text.substring(end).stripTrailing()), "quiet"));
        }
        pieces.removeIf(piece -> piece.text().isEmpty());
        return new MarkedText.Line(line.ordinal(), List.of(), 0, pieces, List.of());
    }

    private static Piece piece(String text, String look) {
        return new Piece(text, null, look, "");
    }

    private static String tail(String text) {
        return text.length() <= CONTEXT ? text : "…" + text.substring(text.length() - CONTEXT);
    }

    private static String shortened(String text) {
        return text.length() <= CONTEXT ? text : text.substring(0, CONTEXT) + "…";
    }
}
