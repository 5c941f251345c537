package gangju.indicator.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A name in its parts.
 *
 * @param whole folded, nothing taken away
 * @param subject what is measured, without words for how
 * @param universe that a rank is taken among
 */
record MeasuredName(String whole, String subject, Measure measure, Optional<String> universe) {

    /** How it is measured; a share and the amount that it is a share of are two things. */
    enum Measure {
        LEVEL,
        GROWTH,
        SHARE,
        RANK
    }

    /** @param folding makes two ways of writing one Chinese name the same, without spaces and punctuation */
    static MeasuredName of(String name, UnaryOperator<String> folding) {
        return NameWords.isHan(name) ? chinese(folding.apply(name)) : english(name);
    }

    /** Words are taken from either end until none is left there. */
    private static MeasuredName chinese(String folded) {
        var rest = folded.replace("的", "");
        var found = new Found();
        for (boolean more = true; more; ) {
            more = false;
            for (var word : NameWords.ALL) {
                var without = word.isChinese() ? without(rest, word, found) : rest;
                if (!without.equals(rest)) {
                    rest = without;
                    found.add(word);
                    more = true;
                    break;
                }
            }
        }
        return new MeasuredName(folded, rest, found.measure, Optional.ofNullable(found.universe));
    }

    /** A universe is one only beside a rank: 全国 may as well be where something is counted. */
    private static String without(String text, NameWords.Word word, Found found) {
        if (text.length() <= word.text().length()) {
            return text;
        }
        if (text.endsWith(word.text())) {
            boolean allowed = !word.kind().equals("universe") || found.measure == Measure.RANK;
            return allowed ? text.substring(0, text.length() - word.text().length()) : text;
        }
        boolean leads =
                word.kind().equals("neutral") || word.kind().equals("universe") && found.measure == Measure.RANK;
        return leads && text.startsWith(word.text())
                ? text.substring(word.text().length())
                : text;
    }

    /** The order of words differs too much to matter: {@code number of X}, {@code X, number}. */
    private static MeasuredName english(String name) {
        var whole = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        var rest = " " + whole + " ";
        var found = new Found();
        for (var word : NameWords.ALL) {
            var wanted = " " + word.text() + " ";
            while (!word.isChinese() && rest.contains(wanted) && rest.strip().contains(" ")) {
                rest = rest.replaceFirst(wanted, " ");
                found.add(word);
            }
        }
        List<String> words = new ArrayList<>(Arrays.asList(rest.strip().split(" ", -1)));
        words.replaceAll(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        Collections.sort(words);
        return new MeasuredName(whole, String.join(" ", words), found.measure, Optional.ofNullable(found.universe));
    }

    /** What the words taken away have said; the outermost measure holds. */
    private static final class Found {
        private Measure measure = Measure.LEVEL;
        private @org.jspecify.annotations.Nullable String universe;

        void add(NameWords.Word word) {
            switch (word.kind()) {
                case "growth" -> measure = measure == Measure.LEVEL ? Measure.GROWTH : measure;
                case "share" -> measure = measure == Measure.LEVEL ? Measure.SHARE : measure;
                case "rank" -> measure = Measure.RANK;
                case "universe" -> universe = word.meaning();
                default -> {}
            }
        }
    }
}
