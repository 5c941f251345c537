package gangju.reader.statement;

import gangju.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence of folded text at commas and colons outside short quotes and brackets. */
final class Clauses {
    private static final String ENDS = ",:;。!?\t()";
    private static final int LONGEST_NAME = 24;

    /** No clause is this long; what is gets cut here, so that the work within a clause stays bounded. */
    private static final int LONGEST_CLAUSE = 400;

    private Clauses() {}

    /** In order; what a bracket holds comes right after the clause around it. */
    static List<Clause> of(String text, Span sentence) {
        var clauses = new ArrayList<Clause>();
        var brackets = Brackets.in(text, sentence.start(), sentence.end(), LONGEST_NAME);
        var named = new ArrayList<Span>();
        int start = sentence.start();
        for (int i = start; i <= sentence.end(); i++) {
            int close = i < sentence.end() ? brackets.skip(i) : i;
            if (close > i) {
                named.add(new Span(i, close + 1));
                i = close;
            } else if (i == sentence.end() || isEnd(text, i, sentence) || i - start >= LONGEST_CLAUSE) {
                add(clauses, text, new Span(start, i), named);
                named.clear();
                start = i == sentence.end() || isEnd(text, i, sentence) ? i + 1 : i;
            }
        }
        return clauses;
    }

    private static boolean isEnd(String text, int i, Span sentence) {
        char c = text.charAt(i);
        if (ENDS.indexOf(c) < 0) {
            return false;
        }
        boolean betweenDigits = i > sentence.start()
                && i + 1 < sentence.end()
                && Numeral.isDigit(text.charAt(i - 1))
                && Numeral.isDigit(text.charAt(i + 1));
        return !betweenDigits || (c == ',' ? !isThousands(text, i, sentence) : c != ':');
    }

    private static boolean isThousands(String text, int comma, Span sentence) {
        int after = 0;
        while (after < 4 && comma + after + 1 < sentence.end() && Numeral.isDigit(text.charAt(comma + after + 1))) {
            after++;
        }
        int before = 0;
        while (before < 4
                && comma - before - 1 >= sentence.start()
                && Numeral.isDigit(text.charAt(comma - before - 1))) {
            before++;
        }
        return after == 3 && before <= 3;
    }

    private static void add(List<Clause> clauses, String text, Span span, List<Span> named) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            clauses.add(new Clause(new Span(start, end), false, named));
        }
        for (Span name : named) {
            if (text.charAt(name.start()) == '(' && name.length() > 2) {
                clauses.add(new Clause(new Span(name.start() + 1, name.end() - 1), true, List.of()));
            }
        }
    }
}
