package gangju.reader.item;

import gangju.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into clauses at its commas and colons, not within quotes and brackets. */
final class Clauses {
    private static final String OPENING = "(（“\"《「『";
    private static final String CLOSING = ")）”\"》」』";
    private static final String MARKS = ",，;；:：。";

    private Clauses() {}

    /** The clauses without their closing marks; {@code text} may be folded. */
    static List<Span> in(CharSequence text, Span sentence) {
        var clauses = new ArrayList<Span>();
        int start = sentence.start();
        int close = -1;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (i > close && OPENING.indexOf(text.charAt(i)) >= 0) {
                close = closing(text, i, sentence.end());
            } else if (i > close && MARKS.indexOf(text.charAt(i)) >= 0) {
                add(clauses, start, i);
                start = i + 1;
            }
        }
        add(clauses, start, sentence.end());
        return clauses;
    }

    private static int closing(CharSequence text, int open, int end) {
        char mark = CLOSING.charAt(OPENING.indexOf(text.charAt(open)));
        for (int i = open + 1; i < end; i++) {
            if (text.charAt(i) == mark) {
                return i;
            }
        }
        return -1;
    }

    private static void add(List<Span> clauses, int start, int end) {
        if (end > start) {
            clauses.add(new Span(start, end));
        }
    }
}
