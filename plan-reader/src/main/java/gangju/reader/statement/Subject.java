package gangju.reader.statement;

import gangju.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a number: the indicator's words, the verb that governs them, the dates among them.
 *
 * @param parts the words that belong to a name, without dates
 * @param made whether a verb of bringing about opens or closes it
 * @param endsInVerb whether that verb closes it, so that the name follows the number
 * @param due the nearest date by which
 */
record Subject(
        List<Span> parts,
        boolean made,
        boolean endsInVerb,
        @Nullable DateMention due,
        @Nullable DateMention of) {
    private static final Words OPENERS = Words.read("openers.tsv");
    private static final Words VERBS = Words.read("verbs.tsv");
    private static final Words MAKE = VERBS.having("make");
    private static final Words HEADS = Words.read("heads.tsv");
    private static final String SEPARATORS = "、和及与并·/ \u00a0；;,“”\"";

    Subject {
        parts = List.copyOf(parts);
    }

    static Subject of(String text, Span region, List<DateMention> dates) {
        var parts = new ArrayList<Span>();
        DateMention due = null;
        DateMention of = null;
        int from = region.start();
        for (DateMention date : dates) {
            if (region.contains(date.span())) {
                addPart(parts, text, from, date.span().start());
                from = date.span().end();
                due = date.isDue() ? date : due;
                of = date.isDue() ? of : date;
            }
        }
        addPart(parts, text, from, region.end());
        boolean opens = !parts.isEmpty() && opensWithVerb(text, parts.getFirst());
        boolean closes = !parts.isEmpty() && closesWithVerb(text, parts.getLast());
        return new Subject(parts, opens || closes, closes, due, of);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    Subject named(List<Span> names) {
        return new Subject(names, made, endsInVerb, due, of);
    }

    /** Whether a name ends in something that can be measured, and not in a quality such as 水平. */
    static boolean isMeasurable(String text, List<Span> parts) {
        if (parts.isEmpty()) {
            return false;
        }
        var last = parts.getLast();
        return isMeasurable(text, last.start(), last.end());
    }

    private static boolean isMeasurable(String text, int start, int end) {
        int stop = end > start && text.charAt(end - 1) == ')' ? Math.max(start, text.lastIndexOf('(', end)) : end;
        var head = HEADS.endingAt(text, start, stop);
        if (head == null) {
            return false;
        }
        if (!HEADS.attribute(head).equals("quality")) {
            return true;
        }
        int before = stop - head.length();
        before = before > start && "和与、".indexOf(text.charAt(before - 1)) >= 0 ? before - 1 : before;
        return before < stop && isMeasurable(text, start, before);
    }

    static @Nullable String headKind(String text, List<Span> parts) {
        var last = parts.isEmpty() ? null : parts.getLast();
        var head = last == null ? null : HEADS.endingAt(text, last.start(), last.end());
        return head == null ? null : HEADS.attribute(head);
    }

    private static void addPart(List<Span> parts, String text, int from, int to) {
        int start = opened(text, from, to);
        int end = to;
        while (end > start && (SEPARATORS.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        if (start < end && !isOnlyOpeners(text, start, end)) {
            parts.add(new Span(start, end));
        }
    }

    private static boolean isOnlyOpeners(String text, int start, int end) {
        return end - start == 1 && "以在对的为".indexOf(text.charAt(start)) >= 0;
    }

    /** Where the name begins, after the words that open a clause. */
    private static int opened(String text, int from, int to) {
        int start = from;
        while (start < to) {
            if (SEPARATORS.indexOf(text.charAt(start)) >= 0 || Character.isWhitespace(text.charAt(start))) {
                start++;
                continue;
            }
            var word = OPENERS.at(text, start, to);
            if (word == null || isBlocked(text, start + word.length(), to, word)) {
                return start;
            }
            start += word.length();
        }
        return start;
    }

    private static boolean isBlocked(String text, int next, int to, String word) {
        var attributes = OPENERS.attributes(word);
        return !attributes.isEmpty() && next < to && attributes.getFirst().indexOf(text.charAt(next)) >= 0;
    }

    private static boolean opensWithVerb(String text, Span part) {
        int start = part.start();
        if (part.length() > 2 && text.charAt(start) == '全' && "省市区县州镇乡域国".indexOf(text.charAt(start + 1)) >= 0) {
            start += 2;
        }
        return MAKE.at(text, start, part.end()) != null;
    }

    private static boolean closesWithVerb(String text, Span part) {
        return MAKE.endingAt(text, part.start(), part.end()) != null;
    }
}
