package gangju.reader.block;

import gangju.reader.script.Folding;
import gangju.reader.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts lines that hold several paragraphs, and trims them. Wide white space parts paragraphs in any line; in a line
 * that holds several numbered chapters, as texts do that lost their line breaks, so does what {@link Crowded} sees.
 */
final class Parting {
    private static final String ENDS = "。；：！？;:!?”」』）)";
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final int LONG = 120;

    private Parting() {}

    static List<Piece> part(List<Line> lines) {
        var pieces = new ArrayList<Piece>();
        boolean gap = true;
        for (var line : lines) {
            if (BlockReader.isGap(line)) {
                gap = true;
            } else {
                part(line, gap, pieces);
                gap = false;
            }
        }
        return pieces;
    }

    private static void part(Line line, boolean gap, List<Piece> pieces) {
        var text = line.text().value();
        if (line.form().kind() == Line.Kind.CELL) {
            int last = text.length();
            while (last > 0 && isSpace(text.charAt(last - 1))) {
                last--;
            }
            pieces.add(Piece.of(line, Math.min(last, skip(text, 0)), last, 0, gap));
            return;
        }
        int start = 0;
        boolean first = true;
        var folded = Crowded.isLong(text) ? Folding.characters(text) : text;
        boolean isCrowded = Crowded.is(folded);
        int wide = 0;
        while (start < text.length()) {
            int from = skip(text, start);
            if (from == text.length()) {
                return;
            }
            if (!isCrowded || from >= wide) {
                wide = end(text, from);
            }
            int to = isCrowded ? Crowded.end(folded, from, wide) : wide;
            int last = to;
            while (isSpace(text.charAt(last - 1))) {
                last--;
            }
            pieces.add(Piece.of(line, from, last, columns(text, start, from), first && gap));
            first = false;
            start = to;
        }
    }

    /** Where the paragraph that begins at {@code from} ends. */
    private static int end(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isSpace(text.charAt(i))) {
                int to = skip(text, i);
                if (to < text.length() && parts(text, from, i, to)) {
                    return i;
                }
                i = to - 1;
            }
        }
        return text.length();
    }

    /** Whether the white space from {@code space} to {@code to} stands between two paragraphs. */
    private static boolean parts(String text, int from, int space, int to) {
        int columns = columns(text, space, to);
        boolean wide = columns >= 4 || text.charAt(space) == '\t';
        if (!wide) {
            return false;
        }
        char before = text.charAt(space - 1);
        boolean closed = ENDS.indexOf(before) >= 0;
        boolean numbered = space - from > 3 && isNumbered(text, from) || isNumbered(text, to);
        return closed || numbered || text.length() > LONG && space - from > 1 || Dates.startsAt(text, to);
    }

    /** 一、 （一） 第一章, seen by its first characters. */
    private static boolean isNumbered(String text, int at) {
        char first = text.charAt(at);
        char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return "（(第".indexOf(first) >= 0 && NUMERALS.indexOf(second) >= 0
                || NUMERALS.indexOf(first) >= 0 && (second == '、' || NUMERALS.indexOf(second) >= 0);
    }

    private static int columns(String text, int from, int to) {
        int columns = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            columns += c == '\u3000' ? 2 : c == '\t' ? 4 : 1;
        }
        return columns;
    }

    static int skip(String text, int at) {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == 0xA0 || c == '\u3000' || c == 0x2003 || c == 0x2002;
    }
}
