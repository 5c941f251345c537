package gangju.reader.block;

import gangju.reader.script.Folding;
import gangju.reader.text.Line;
import java.util.ArrayList;
import java.util.List;

/** Joins what lines broke: titles, and paragraphs of hard-wrapped text. */
final class Joining {
    private static final int LONGEST_TITLE = 90;

    private Joining() {}

    static List<Piece> join(List<Piece> pieces) {
        var wrap = Wrapping.of(pieces);
        var joined = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (i > 0 && (wrap.continues(pieces.get(i - 1), piece) || continuesTitle(joined.getLast(), piece))) {
                joined.set(joined.size() - 1, joined.getLast().with(piece));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static boolean continuesTitle(Piece title, Piece next) {
        if (title.length() + next.length() > LONGEST_TITLE || !looksAlike(title, next)) {
            return false;
        }
        var before = Folding.characters(title.text());
        var after = Folding.characters(next.text());
        return opensQuotation(before)
                || after.startsWith("关于")
                || !TitleEnding.ends(before) && TitleEnding.ends(after) && !before.endsWith(")");
    }

    private static boolean looksAlike(Piece title, Piece next) {
        return title.form().setting() == Line.Setting.CENTRE
                && next.form().setting() == Line.Setting.CENTRE
                && title.form().kind() == next.form().kind()
                && title.form().kind() != Line.Kind.CELL
                && title.form().kind() != Line.Kind.PICTURE;
    }

    private static boolean opensQuotation(String text) {
        return text.lastIndexOf('《') > text.lastIndexOf('》');
    }
}
