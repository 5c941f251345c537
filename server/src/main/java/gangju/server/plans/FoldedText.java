package gangju.server.plans;

import gangju.reader.script.Folding;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Text as it is matched and searched: one script, one width, no punctuation; never shown.
 *
 * @param bigrams every pair of neighbouring characters of the key, once
 */
public record FoldedText(String key, List<String> bigrams) {
    public FoldedText {
        bigrams = List.copyOf(bigrams);
    }

    public static FoldedText of(String text) {
        var key = keyOf(text);
        var bigrams = new LinkedHashSet<String>();
        for (int i = 0; i + 2 <= key.length(); i++) {
            bigrams.add(key.substring(i, i + 2));
        }
        return new FoldedText(key, List.copyOf(bigrams));
    }

    /** The key alone. */
    public static String keyOf(String text) {
        return Folding.key(text);
    }
}
