package gangju.server.plans;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words that somebody looks for, in any script; each must be found.
 *
 * @param words at most six of up to a hundred characters
 */
public record FoldedWords(List<FoldedText> words) {
    /** Longer searches are cut, in characters. */
    public static final int LONGEST = 100;

    private static final int MOST = 6;

    public FoldedWords {
        words = List.copyOf(words);
    }

    /** Parted by spaces. */
    public static FoldedWords parse(String typed) {
        var text = typed.strip();
        return new FoldedWords(Stream.of(
                        text.substring(0, Math.min(LONGEST, text.length())).split("[\\s\u3000]+"))
                .map(FoldedText::of)
                .filter(word -> !word.key().isEmpty())
                .distinct()
                .limit(MOST)
                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether some word has no pair of characters to find it by. */
    public boolean isTooShort() {
        return words.stream().anyMatch(FoldedWords::isShort);
    }

    /** All of which a text that holds the words has; words of one character add nothing. */
    public String[] bigrams() {
        return words.stream()
                .filter(word -> !isShort(word))
                .flatMap(word -> word.bigrams().stream())
                .distinct()
                .toArray(String[]::new);
    }

    /** Patterns for LIKE; keys hold letters and digits only, so that nothing needs escaping. */
    public String[] patterns() {
        return words.stream().map(word -> "%" + word.key() + "%").toArray(String[]::new);
    }

    /** Whether a text holds them all. */
    public boolean areIn(String text) {
        var key = FoldedText.keyOf(text);
        return words.stream().allMatch(word -> key.contains(word.key()));
    }

    private static boolean isShort(FoldedText word) {
        return word.key().codePointCount(0, word.key().length()) < 2;
    }
}
