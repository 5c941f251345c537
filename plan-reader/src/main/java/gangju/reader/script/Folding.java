package gangju.reader.script;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;

/** Folds scripts, widths and vocabulary, so that copies of one text match; what it makes is never shown. */
public final class Folding {
    /** 著 is 着 (着力, 随着) except where it stands for fame or writing. */
    private static final String FAMED_BEFORE = "显名卓昭土编原论专巨遗合撰译拙";

    private static final String FAMED_AFTER = "作名称述书者录";
    private static final char FIRST_HAN = 0x4E00;
    private static final char LAST_HAN = 0x9FFF;
    private static final char[] TABLE = table();

    private Folding() {}

    /**
     * Simplified characters, half-width letters, digits and punctuation: 産業１％， becomes 产业1%,. It is exactly as long as
     * the text, so that positions hold; circled digits and superscripts stay.
     */
    public static String characters(CharSequence text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[text.charAt(i)];
        }
        for (int i = 0; i < folded.length; i++) {
            if (folded[i] == '著' || folded[i] == '着') {
                folded[i] = isFamed(folded, i) ? '著' : '着';
            }
        }
        return new String(folded);
    }

    /**
     * What two copies of a text have in common: characters folded, vocabulary of Taiwan and the mainland made one (晶片
     * and 芯片), small letters, no spaces or punctuation. Conversion can't be undone (智慧 may be 智慧 or 智能): fold both
     * sides.
     */
    public static String key(CharSequence text) {
        return FoldedKey.of(text).value();
    }

    /**
     * The distinct pairs of neighbouring characters of the key, in order, for a search index; a key of one character is
     * its own only entry. A text holds a word only if its bigrams hold all bigrams of the word.
     */
    public static List<String> bigrams(CharSequence text) {
        var key = key(text);
        if (key.length() < 2) {
            return key.isEmpty() ? List.of() : List.of(key);
        }
        var pairs = new LinkedHashSet<String>();
        for (int i = 0; i + 2 <= key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return List.copyOf(pairs);
    }

    private static boolean isFamed(char[] folded, int at) {
        return at > 0 && FAMED_BEFORE.indexOf(folded[at - 1]) >= 0
                || at + 1 < folded.length && FAMED_AFTER.indexOf(folded[at + 1]) >= 0;
    }

    private static char[] table() {
        var width = Normalizer2.getNFKCInstance();
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            boolean folds = c >= 0x80 && !keepsItsForm((char) c) && !(c >= 0xAC00 && c < 0xD7B0);
            table[c] = folds ? single(width.normalize(String.valueOf((char) c)), (char) c) : (char) c;
        }
        simplify(table);
        VariantTable.CHARACTERS.forEach((variant, plain) -> table[variant] = plain);
        return table;
    }

    /** One pass over all characters is many times faster than a pass for each; the line ends keep them apart. */
    private static void simplify(char[] table) {
        var lines = new StringBuilder();
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            lines.append(c).append('\n');
        }
        var simplified = Transliterator.getInstance("Traditional-Simplified").transliterate(lines.toString());
        char c = FIRST_HAN;
        for (var line : (Iterable<String>) simplified.lines()::iterator) {
            table[c] = single(line, c);
            c++;
        }
    }

    /** Circled digits number headings; superscripts are not digits of the number before them. */
    private static boolean keepsItsForm(char c) {
        return Character.isSurrogate(c)
                || c >= 0x2460 && c < 0x2500
                || c >= 0x2070 && c < 0x20A0
                || c == '²'
                || c == '³'
                || c == '¹';
    }

    private static char single(String folded, char original) {
        return folded.length() == 1 ? folded.charAt(0) : original;
    }
}
