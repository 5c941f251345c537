package gangju.reader.text;

import gangju.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Text whose every UTF-16 unit knows the place in the decoded source that it was read from, if that is text.
 *
 * @param rawStart per unit of {@code value}, where its source begins, negative where the source is no text
 * @param rawEnd per unit of {@code value}, where its source ends (an entity is several units long)
 */
@SuppressWarnings("ArrayRecordComponent") // two ints per unit, never compared and never changed after construction
public record PositionedText(String value, int[] rawStart, int[] rawEnd) {
    public PositionedText {
        if (rawStart.length != value.length() || rawEnd.length != value.length()) {
            throw new IllegalArgumentException("positions do not fit the text");
        }
    }

    /**
     * The place in the decoded source of a span of this text, null where the source is no text; an empty span maps to
     * an empty place.
     */
    public @Nullable Span raw(Span span) {
        if (rawStart.length > 0 && rawStart[0] < 0) {
            return null;
        }
        if (span.length() == 0) {
            var at = span.start() < rawStart.length ? rawStart[span.start()] : 0;
            return new Span(at, at);
        }
        return new Span(rawStart[span.start()], rawEnd[span.end() - 1]);
    }
}
