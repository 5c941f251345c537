package gangju.reader.block;

import gangju.model.Span;
import gangju.reader.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that becomes a block: one or more cuts of lines, one after the other.
 *
 * @param indent columns of white space before it
 * @param gapBefore whether an empty line stands before it
 */
record Piece(List<Cut> cuts, Line.Form form, int indent, boolean gapBefore) {
    /** A part of a line, without white space at its ends. */
    record Cut(Line line, int start, int end) {
        int length() {
            return end - start;
        }
    }

    Piece {
        cuts = List.copyOf(cuts);
    }

    static Piece of(Line line, int start, int end, int indent, boolean gapBefore) {
        return new Piece(List.of(new Cut(line, start, end)), line.form(), indent, gapBefore);
    }

    Piece with(Piece next) {
        var joined = new ArrayList<>(cuts);
        joined.addAll(next.cuts);
        return new Piece(joined, form, indent, gapBefore);
    }

    String text() {
        var text = new StringBuilder();
        for (int i = 0; i < cuts.size(); i++) {
            var cut = cuts.get(i);
            if (needsSpace(i)) {
                text.append(' ');
            }
            text.append(cut.line.text().value(), cut.start, cut.end);
        }
        return text.toString();
    }

    char first() {
        var cut = cuts.getFirst();
        return cut.line.text().value().charAt(cut.start);
    }

    char last() {
        var cut = cuts.getLast();
        return cut.line.text().value().charAt(cut.end - 1);
    }

    int length() {
        int length = 0;
        for (int i = 0; i < cuts.size(); i++) {
            length += cuts.get(i).length() + (needsSpace(i) ? 1 : 0);
        }
        return length;
    }

    int linked() {
        return cuts.stream().mapToInt(cut -> cut.line.linked()).sum();
    }

    /** Latin words that a line end parted keep a space. */
    boolean needsSpace(int index) {
        if (index == 0) {
            return false;
        }
        var before = cuts.get(index - 1);
        var after = cuts.get(index);
        char last = before.line.text().value().charAt(before.end - 1);
        char first = after.line.text().value().charAt(after.start);
        boolean words = isLetter(last) || isLetter(first) || ",;:)%".indexOf(last) >= 0;
        return last < 0x250 && first < 0x250 && words && last != '-' && last != '(' && last != '/';
    }

    private static boolean isLetter(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    void copy(StringBuilder text, int[] starts, int[] ends) {
        for (int i = 0; i < cuts.size(); i++) {
            var cut = cuts.get(i);
            var source = cut.line.text();
            if (needsSpace(i)) {
                int at = text.length();
                starts[at] = ends[at - 1];
                ends[at] = source.rawStart()[cut.start];
                text.append(' ');
            }
            int at = text.length();
            text.append(source.value(), cut.start, cut.end);
            System.arraycopy(source.rawStart(), cut.start, starts, at, cut.length());
            System.arraycopy(source.rawEnd(), cut.start, ends, at, cut.length());
        }
    }

    /** Bold spans in the reading's text, for a piece that begins at {@code at} there. */
    List<Span> emphasis(int at) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < cuts.size(); i++) {
            var cut = cuts.get(i);
            at += needsSpace(i) ? 1 : 0;
            for (var span : cut.line.emphasis()) {
                int from = Math.max(span.start(), cut.start);
                int to = Math.min(span.end(), cut.end);
                if (from < to) {
                    spans.add(new Span(at + from - cut.start, at + to - cut.start));
                }
            }
            at += cut.length();
        }
        return spans;
    }
}
