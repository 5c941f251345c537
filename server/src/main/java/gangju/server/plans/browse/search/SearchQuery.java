package gangju.server.plans.browse.search;

import gangju.server.plans.FoldedText;
import java.util.List;

/**
 * What a reader looks for.
 *
 * @param text as typed
 * @param words the folded keys of its words, each of which must be found
 */
record SearchQuery(String text, List<FoldedText> words) {
    private static final int LONGEST = 100;

    SearchQuery {
        words = List.copyOf(words);
    }

    static SearchQuery parse(String typed) {
        var stripped = typed.strip();
        var text = stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
        var words = List.of(text.split("[\\s\u3000]+")).stream()
                .map(FoldedText::of)
                .filter(word -> !word.key().isEmpty())
                .distinct()
                .limit(6)
                .toList();
        return new SearchQuery(text, words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** A word of one character has no pair of characters to find it by. */
    boolean isTooShort() {
        return words.stream()
                .anyMatch(word -> word.key().codePointCount(0, word.key().length()) < 2);
    }

    String[] bigrams() {
        return words.stream()
                .flatMap(word -> word.bigrams().stream())
                .distinct()
                .toArray(String[]::new);
    }

    /** Patterns for LIKE; keys hold letters and digits only, so that nothing needs escaping. */
    String[] patterns() {
        return words.stream().map(word -> "%" + word.key() + "%").toArray(String[]::new);
    }

    boolean matches(String other) {
        var key = FoldedText.keyOf(other);
        return words.stream().allMatch(word -> key.contains(word.key()));
    }

    Highlight highlight(String found) {
        return Highlight.of(found, words.getFirst().key());
    }
}
