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
        if (title.length() + next.length() > LONGEST_TITLE || !isText(title) || !isText(next)) {
            return false;
        }
        var before = Folding.characters(title.text());
        var after = Folding.characters(next.text());
        if (!next.gapBefore() && (opensQuotation(before) || TitleEnding.ends(before) && isYears(after))) {
            return true;
        }
        boolean centred =
                title.form().setting() == Line.Setting.CENTRE && next.form().setting() == Line.Setting.CENTRE;
        return centred
                && (opensQuotation(before)
                        || after.startsWith("关于")
                        || !TitleEnding.ends(before) && TitleEnding.ends(after) && !before.endsWith(")"));
    }

    private static boolean isText(Piece piece) {
        return piece.form().kind() == Line.Kind.TEXT || piece.form().kind() == Line.Kind.HEADING;
    }

    /** （2021—2025年） on a line of its own. */
    private static boolean isYears(String folded) {
        return folded.length() <= 24 && folded.startsWith("(") && folded.endsWith(")") && Dates.hasYear(folded);
    }

    private static boolean opensQuotation(String text) {
        return text.lastIndexOf('《') > text.lastIndexOf('》');
    }
}
