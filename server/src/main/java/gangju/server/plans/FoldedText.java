package gangju.server.plans;

import gangju.reader.script.Folding;
import java.util.List;

/**
 * Text as it is matched and searched: one script, one vocabulary, no punctuation; never shown.
 *
 * @param bigrams every pair of neighbouring characters of the key, once
 */
public record FoldedText(String key, List<String> bigrams) {
    public FoldedText {
        bigrams = List.copyOf(bigrams);
    }

    public static FoldedText of(String text) {
        return new FoldedText(Folding.key(text), Folding.bigrams(text));
    }

    /** The key alone. */
    public static String keyOf(String text) {
        return Folding.key(text);
    }
}
