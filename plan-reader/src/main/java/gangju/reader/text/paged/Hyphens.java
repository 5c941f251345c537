package gangju.reader.text.paged;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides about a hyphen at a line's end: the words of the document itself say how it is written. */
final class Hyphens {
    static final Hyphens NONE = new Hyphens(Set.of());
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:-[\\p{L}]+)*");
    private final Set<String> words;

    private Hyphens(Set<String> words) {
        this.words = words;
    }

    static Hyphens of(List<PageLayout> pages) {
        var words = new HashSet<String>();
        for (var page : pages) {
            for (var strip : page.strips()) {
                if (strip.text().indexOf('-') >= 0 || strip.text().chars().anyMatch(Scripts::isLetter)) {
                    var match = WORD.matcher(strip.text());
                    while (match.find()) {
                        words.add(match.group().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return new Hyphens(words);
    }

    /** Whether the hyphen that ends {@code before} only parts a word that {@code next} goes on with. */
    boolean isSoft(CharSequence before, String next) {
        int length = before.length();
        boolean parts = length > 1
                && (before.charAt(length - 1) == '-' || before.charAt(length - 1) == '\u2010')
                && Scripts.isLetter(before.charAt(length - 2))
                && !next.isEmpty()
                && Character.isLowerCase(next.charAt(0));
        if (!parts) {
            return false;
        }
        int from = length - 1;
        while (from > 0 && Scripts.isLetter(before.charAt(from - 1))) {
            from--;
        }
        int to = 0;
        while (to < next.length() && Scripts.isLetter(next.charAt(to))) {
            to++;
        }
        var first = before.subSequence(from, length - 1).toString().toLowerCase(Locale.ROOT);
        var second = next.substring(0, to).toLowerCase(Locale.ROOT);
        return words.contains(first + second) || !words.contains(first + "-" + second);
    }
}
