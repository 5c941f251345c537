package gangju.reader.statement;

import gangju.model.Span;
import gangju.reader.outline.Outline;
import gangju.reader.outline.Paragraph;
import gangju.reader.script.LatinStops;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts running text into sentences at 。；！？, in full or half width.
 *
 * <p>A semicolon ends a sentence, as plans part long enumerations with it and each part says something of its own.
 * Marks within quotes and brackets end nothing, unless the bracket is never closed or holds more than a long sentence
 * would.
 */
public final class Sentences {
    private static final String ENDS = "。｡；;！!？?";
    private static final String CLOSING = "”’」』)）》";
    private static final int LONGEST_BRACKET = 300;

    private Sentences() {}

    /** The sentences of all paragraphs' bodies, in document order. */
    public static List<Sentence> of(Outline outline) {
        var sentences = new ArrayList<Sentence>();
        for (int i = 0; i < outline.paragraphs().size(); i++) {
            Paragraph paragraph = outline.paragraphs().get(i);
            for (Span span : split(outline.text(), paragraph.body())) {
                sentences.add(new Sentence(paragraph.node(), i, span));
            }
        }
        return List.copyOf(sentences);
    }

    /** The sentences that label a paragraph or run into it, one for each paragraph that has such a head. */
    public static List<Sentence> ofHeads(Outline outline) {
        var sentences = new ArrayList<Sentence>();
        for (int i = 0; i < outline.paragraphs().size(); i++) {
            Paragraph paragraph = outline.paragraphs().get(i);
            var head = new Span(
                    paragraph.span().start(),
                    Math.max(paragraph.span().start(), paragraph.body().start()));
            var trimmed = trim(outline.text(), head.start(), head.end());
            if (trimmed != null) {
                sentences.add(new Sentence(paragraph.node(), i, trimmed));
            }
        }
        return List.copyOf(sentences);
    }

    /** The sentences within a span, without the white space between them. */
    public static List<Span> split(CharSequence text, Span span) {
        var spans = new ArrayList<Span>();
        var brackets = Brackets.in(text, span.start(), span.end(), LONGEST_BRACKET);
        int start = span.start();
        for (int i = start; i < span.end(); i++) {
            i = brackets.skip(i);
            if (ENDS.indexOf(text.charAt(i)) >= 0 || LatinStops.isStop(text, i, span.start(), span.end())) {
                i = lastClosingMark(text, i, span.end());
                add(spans, trim(text, start, i + 1));
                start = i + 1;
            }
        }
        add(spans, trim(text, start, span.end()));
        return spans;
    }

    private static int lastClosingMark(CharSequence text, int from, int end) {
        int last = from;
        while (last + 1 < end
                && (ENDS.indexOf(text.charAt(last + 1)) >= 0 || CLOSING.indexOf(text.charAt(last + 1)) >= 0)) {
            last++;
        }
        return last;
    }

    private static void add(List<Span> spans, @Nullable Span span) {
        if (span != null) {
            spans.add(span);
        }
    }

    private static @Nullable Span trim(CharSequence text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : new Span(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
