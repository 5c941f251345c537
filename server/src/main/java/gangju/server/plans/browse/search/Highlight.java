package gangju.server.plans.browse.search;

import gangju.reader.script.FoldedKey;
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
        var folded = FoldedKey.of(text);
        var first = folded.value().indexOf(key);
        if (first < 0) {
            return new Highlight(List.of(new Piece(head(text, BEFORE + AFTER), false)));
        }
        var place = folded.place(first, first + key.length());
        var from = place.start() <= BEFORE ? 0 : place.start() - BEFORE;
        var to = Math.min(text.length(), place.end() + AFTER);
        var pieces = new ArrayList<Piece>();
        var at = from;
        for (var found = first; found >= 0; found = folded.value().indexOf(key, found + key.length())) {
            var match = folded.place(found, found + key.length());
            if (match.end() > to) {
                break;
            }
            pieces.add(new Piece((at == from && from > 0 ? "…" : "") + text.substring(at, match.start()), false));
            pieces.add(new Piece(text.substring(match.start(), match.end()), true));
            at = match.end();
        }
        pieces.add(new Piece(text.substring(at, to) + (to < text.length() ? "…" : ""), false));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return new Highlight(pieces);
    }

    private static String head(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
