package gangju.reader.script;

import java.util.Locale;
import java.util.Set;

/** Tells the full stops of English sentences from those of abbreviations and numbers. */
public final class LatinStops {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "vs", "no", "nos", "approx", "dr", "mr", "mrs", "ms", "st", "sec", "fig", "figs",
            "art", "ch", "vol", "dept", "inc", "ltd", "co", "corp", "u.s", "u.k", "u.n", "d.c", "a.m", "p.m", "jan",
            "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "est", "min", "max", "incl",
            "resp", "cf", "al", "ca", "sq");

    private LatinStops() {}

    /** Whether the mark at a place ends a sentence: behind a word, with a new beginning after it. */
    public static boolean isStop(CharSequence text, int at, int start, int end) {
        if (text.charAt(at) != '.' || at == start || !isBehindWord(text.charAt(at - 1))) {
            return false;
        }
        int next = at + 1;
        if (next < end && "\"”’')".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= end) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < end && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next >= end || begins(text.charAt(next)) && !isAbbreviation(text, at, start);
    }

    private static boolean isBehindWord(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c) || ")%]\"”’".indexOf(c) >= 0;
    }

    private static boolean begins(char c) {
        return c < 0x250 && (Character.isUpperCase(c) || Character.isDigit(c)) || "\"“‘(•–—[*".indexOf(c) >= 0;
    }

    private static boolean isAbbreviation(CharSequence text, int at, int from) {
        int start = at;
        while (start > from && !Character.isWhitespace(text.charAt(start - 1)) && text.charAt(start - 1) != '(') {
            start--;
        }
        var word = text.subSequence(start, at).toString().toLowerCase(Locale.ROOT);
        boolean number = start == from && word.chars().allMatch(Character::isDigit);
        return number || word.length() == 1 && Character.isLetter(word.charAt(0)) || ABBREVIATIONS.contains(word);
    }
}
