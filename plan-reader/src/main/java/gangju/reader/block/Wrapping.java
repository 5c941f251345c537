package gangju.reader.block;

import java.util.List;

/**
 * How a plain text breaks its lines.
 *
 * @param width columns of a full line, 0 where lines are paragraphs
 */
record Wrapping(int width) {
    private static final int SLACK = 5;
    private static final String ENDS = "。！？；：;:!?";

    static Wrapping of(List<Piece> pieces) {
        var widths = new int[400];
        int lines = 0;
        for (var piece : pieces) {
            if (piece.form().wrapped()) {
                int width = width(piece);
                widths[Math.min(width, widths.length - 1)]++;
                lines++;
            }
        }
        int full = fullest(widths);
        int near = 0;
        for (int w = Math.max(0, full - SLACK); w <= Math.min(full, widths.length - 1); w++) {
            near += widths[w];
        }
        return new Wrapping(lines >= 5 && full >= 30 && full < 200 && near * 3 > lines ? full : 0);
    }

    /** The widest line that is not alone. */
    private static int fullest(int[] widths) {
        for (int w = widths.length - 2; w > 0; w--) {
            if (widths[w] + widths[w - 1] + widths[Math.max(0, w - 2)] >= 2) {
                return w;
            }
        }
        return 0;
    }

    boolean continues(Piece before, Piece next) {
        return width > 0
                && before.form().wrapped()
                && next.form().wrapped()
                && !next.gapBefore()
                && next.indent() <= 1
                && width(before) + firstWord(next) >= width - SLACK
                && (ENDS.indexOf(before.last()) < 0 || next.indent() == 0 && before.indent() > 1);
    }

    /** What would have had to fit into the line before: a word of English, one character of Chinese. */
    private static int firstWord(Piece next) {
        var text = next.text();
        int end = 0;
        while (end < text.length() && text.charAt(end) < 0x1100 && text.charAt(end) != ' ') {
            end++;
        }
        return end == text.length() ? 0 : end;
    }

    private static int width(Piece piece) {
        int width = Math.min(piece.indent(), 8);
        for (var cut : piece.cuts()) {
            var value = cut.line().text().value();
            for (int i = cut.start(); i < cut.end(); i++) {
                width += value.charAt(i) >= 0x1100 ? 2 : 1;
            }
        }
        return width;
    }
}
