package gangju.server.plans.browse.search;

import gangju.server.plans.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with the places marked that match a folded key: the document's own words, whatever their script.
 *
 * @param pieces in the order of the text; matching ones are marked
 */
public record Highlight(List<Piece> pieces) {
    private static final int BEFORE = 40;
    private static final int AFTER = 90;

    public Highlight {
        pieces = List.copyOf(pieces);
    }

    /** A stretch of the text. */
    public record Piece(String text, boolean marked) {}

    /** The text around the first match, with every match in it marked. */
    static Highlight of(String text, String key) {
        var first = find(text, key, 0);
        if (first == null) {
            return new Highlight(List.of(new Piece(head(text, BEFORE + AFTER), false)));
        }
        var from = first.start() <= BEFORE ? 0 : first.start() - BEFORE;
        var to = Math.min(text.length(), first.end() + AFTER);
        var pieces = new ArrayList<Piece>();
        var at = from;
        for (var match = first; match != null && match.end() <= to; match = find(text, key, match.end())) {
            pieces.add(new Piece((at == from && from > 0 ? "…" : "") + text.substring(at, match.start()), false));
            pieces.add(new Piece(text.substring(match.start(), match.end()), true));
            at = match.end();
        }
        pieces.add(new Piece(text.substring(at, to) + (to < text.length() ? "…" : ""), false));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return new Highlight(pieces);
    }

    /** Folding may change lengths, so a match is the shortest stretch whose own key is the key. */
    private static gangju.model.@org.jspecify.annotations.Nullable Span find(String text, String key, int from) {
        for (var start = from; start < text.length(); start++) {
            if (!Character.isLetterOrDigit(text.charAt(start))) {
                continue;
            }
            var longest = Math.min(text.length(), start + key.length() * 2 + 8);
            for (var end = start + 1; end <= longest; end++) {
                var candidate = FoldedText.keyOf(text.substring(start, end));
                if (candidate.equals(key)) {
                    return new gangju.model.Span(start, end);
                }
                if (candidate.length() > key.length() + 2) {
                    break;
                }
            }
        }
        return null;
    }

    private static String head(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
