package gangju.exchange.plan;

import gangju.model.Span;
import java.util.ArrayList;
import java.util.List;

/** The text of a plan that came as tables: its headings, and below each the sentences of its items. */
final class WrittenText {
    private final StringBuilder text = new StringBuilder();
    private int part;

    /** Begins a heading's part of the text; the same sentence in another part is written again. */
    Span heading(String words) {
        part = text.length();
        return line(words.strip());
    }

    /** The place of a sentence in this part, written where it is not there yet. */
    Span sentence(String words) {
        var wanted = words.strip();
        int at = text.indexOf(wanted, part);
        return at < 0 ? line(wanted) : new Span(at, at + wanted.length());
    }

    /** The place of a quote in a sentence of this part; of the whole sentence where it does not hold the quote. */
    Span quote(String sentence, String quote) {
        var whole = sentence(sentence);
        int at = text.indexOf(quote, whole.start());
        return at < 0 || at + quote.length() > whole.end() ? whole : new Span(at, at + quote.length());
    }

    /** The places of texts one after the other in a sentence; what it does not hold is written after it. */
    List<Span> parts(String sentence, List<String> parts) {
        var whole = sentence(sentence);
        var places = new ArrayList<Span>();
        int from = whole.start();
        for (var part : parts) {
            int at = text.indexOf(part, from);
            if (at < 0 || at + part.length() > whole.end()) {
                places.add(sentence(part));
            } else {
                from = at + part.length();
                places.add(new Span(at, from));
            }
        }
        return places;
    }

    String whole() {
        return text.toString();
    }

    String at(Span span) {
        return span.of(text);
    }

    private Span line(String words) {
        int start = text.length();
        text.append(words);
        var span = new Span(start, text.length());
        text.append('\n');
        return span;
    }
}
