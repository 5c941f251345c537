package gangju.exchange.plan;

import gangju.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a plan that came as tables: its headings, and below each the sentences of its items, a line each. Items
 * are placed so that the sentence around them is the one they came with.
 */
final class WrittenText {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Span> lines = new HashMap<>();

    /** Begins a heading's part of the text; the same sentence in another part is written again. */
    Span heading(String words) {
        lines.clear();
        return sentence(words);
    }

    /** The place of a sentence in this part, written where it is not there yet. */
    Span sentence(String words) {
        return lines.computeIfAbsent(words.strip(), this::line);
    }

    /** The place of a quote in a sentence of this part; of the whole sentence where it does not hold the quote. */
    Span quote(String sentence, String quote) {
        var whole = sentence(sentence);
        var places = places(whole, quote);
        return places.stream()
                .filter(place -> PlanContents.around(text, place).equals(whole))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .orElse(whole);
    }

    /** The place of words in a sentence of this part, or of all of it where they stand for less. */
    Span within(String sentence, String words) {
        var place = quote(sentence, words);
        return Optional.of(place)
                .filter(one -> PlanContents.around(text, one).equals(sentence(sentence)))
                .orElseGet(() -> sentence(sentence));
    }

    private List<Span> places(Span whole, String words) {
        var places = new ArrayList<Span>();
        int last = whole.end() - words.length();
        for (int at = text.indexOf(words, whole.start()); at >= 0 && at <= last; at = text.indexOf(words, at + 1)) {
            places.add(new Span(at, at + words.length()));
        }
        return places;
    }

    /** The places of texts one after the other in a sentence; what it does not hold is written after it. */
    List<Span> parts(Span whole, List<String> parts) {
        var places = new ArrayList<Span>();
        int from = whole.start();
        for (var part : parts) {
            int at = text.substring(from, whole.end()).indexOf(part);
            if (at < 0) {
                places.add(sentence(part));
            } else {
                places.add(new Span(from + at, from + at + part.length()));
                from += at + part.length();
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
        text.append(words).append('\n');
        return new Span(start, start + words.length());
    }
}
