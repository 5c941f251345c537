package gangju.server.plans.source.picture;

import com.ibm.icu.text.Normalizer2;
import gangju.server.plans.source.picture.PagePicture.Glyph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds words of the reading among the characters of a page. The reading has joined lines and dropped hyphens and
 * spaces, so only letters and digits are compared, in pieces as long as they can be.
 */
public final class MarkedLines {
    /** A shorter piece stands on a page by chance. */
    private static final int TELLING = 6;

    private static final int LONGEST = 2_000;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();

    private MarkedLines(List<Glyph> page) {
        for (var glyph : page) {
            var own = letters(glyph.text());
            letters.append(own);
            for (int i = 0; i < own.length(); i++) {
                glyphs.add(glyph);
            }
        }
    }

    /** A part of a line, in points from the page's top left. */
    public record Box(double left, double top, double width, double height) {}

    /**
     * @param words as the reading has them
     * @param expected where on the page they should stand, 0 to 1, for words that it has more than once
     * @return empty where the page does not have them
     */
    public static List<Box> of(List<Glyph> page, String words, double expected) {
        var text = new MarkedLines(page);
        return text.boxes(text.find(letters(words), expected));
    }

    private List<Glyph> find(String wanted, double expected) {
        var found = new ArrayList<Glyph>();
        int near = (int) (letters.length() * Math.clamp(expected, 0, 1));
        int limit = Math.min(wanted.length(), LONGEST);
        for (int at = 0; at < limit; ) {
            var piece = longest(wanted, at, limit, near);
            if (piece == null) {
                at++;
                continue;
            }
            found.addAll(glyphs.subList(piece.start, piece.start + piece.length));
            at += piece.length;
            near = piece.start + piece.length;
        }
        return found;
    }

    private record Piece(int start, int length) {}

    /** The longest piece from here on; of equals, the nearest to where it is expected. */
    private @Nullable Piece longest(String wanted, int at, int limit, int near) {
        int shortest = Math.min(TELLING, limit - at);
        Piece best = null;
        var begin = wanted.substring(at, at + shortest);
        for (int start = letters.indexOf(begin); start >= 0; start = letters.indexOf(begin, start + 1)) {
            int length = shortest;
            while (at + length < limit
                    && start + length < letters.length()
                    && wanted.charAt(at + length) == letters.charAt(start + length)) {
                length++;
            }
            boolean isNearer = best != null && Math.abs(start - near) < Math.abs(best.start - near);
            if (best == null || length > best.length || length == best.length && isNearer) {
                best = new Piece(start, length);
            }
        }
        return best != null && isTail(best, near, at, limit) ? best : null;
    }

    /** A piece too short to tell counts only right behind what was found before, or where it is all there is. */
    private static boolean isTail(Piece piece, int near, int at, int limit) {
        return piece.length >= TELLING || at == 0 || at + piece.length == limit && Math.abs(piece.start - near) < 40;
    }

    private List<Box> boxes(List<Glyph> found) {
        var boxes = new ArrayList<Box>();
        var line = new ArrayList<Glyph>();
        for (var glyph : found) {
            if (!line.isEmpty() && !continues(line.getLast(), glyph)) {
                boxes.add(box(line));
                line.clear();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            boxes.add(box(line));
        }
        return boxes;
    }

    private static boolean continues(Glyph before, Glyph glyph) {
        double gap = glyph.left() - before.left() - before.width();
        return Math.abs(glyph.base() - before.base()) < before.size() * 0.6
                && gap < before.size() * 2.5
                && gap > -before.size() * 1.5;
    }

    private static Box box(List<Glyph> line) {
        double left = Double.MAX_VALUE;
        double right = 0;
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (var glyph : line) {
            left = Math.min(left, glyph.left());
            right = Math.max(right, glyph.left() + glyph.width());
            top = Math.min(top, glyph.base() - glyph.size() * 0.95);
            bottom = Math.max(bottom, glyph.base() + glyph.size() * 0.28);
        }
        return new Box(left - 1, top, right - left + 2, bottom - top);
    }

    private static String letters(String text) {
        var folded = new StringBuilder();
        Normalizer2.getNFKCCasefoldInstance()
                .normalize(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
