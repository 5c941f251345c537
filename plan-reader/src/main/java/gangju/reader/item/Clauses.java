package gangju.reader.item;

import gangju.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into clauses at its commas and colons, not within quotes and brackets. */
final class Clauses {
    private static final String OPENING = "(（“\"《「『";
    private static final String CLOSING = ")）”\"》」』";
    private static final int FARTHEST = 300;
    private static final String MARKS = ",，;；:：。";

    private Clauses() {}

    /** The clauses without their closing marks; {@code text} may be folded. */
    static List<Span> in(String text, Span sentence) {
        var clauses = new ArrayList<Span>();
        var closings = new int[CLOSING.length()];
        int start = sentence.start();
        int close = -1;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            int opening = i > close ? OPENING.indexOf(text.charAt(i)) : -1;
            if (opening >= 0) {
                closings[opening] = closing(text, opening, Math.max(closings[opening], i + 1), sentence.end());
                close = closings[opening] - i <= FARTHEST ? closings[opening] : close;
            } else if (i > close && MARKS.indexOf(text.charAt(i)) >= 0) {
                add(clauses, start, i);
                start = i + 1;
            }
        }
        add(clauses, start, sentence.end());
        return clauses;
    }

    /**
     * Looks from where the last look ended, so that brackets that nothing closes cost no more than the text is long.
     */
    private static int closing(String text, int kind, int from, int end) {
        int found = from >= end ? -1 : text.indexOf(CLOSING.charAt(kind), from, end);
        return found < 0 ? Integer.MAX_VALUE : found;
    }

    private static void add(List<Span> clauses, int start, int end) {
        if (end > start) {
            clauses.add(new Span(start, end));
        }
    }
}
