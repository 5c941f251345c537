package gangju.reader.script;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/** Folds scripts and widths character by character, so that positions hold: 産業１％， becomes 产业1%,. */
public final class Folding {
    private static final char[] TABLE = table();

    private Folding() {}

    /** Simplified characters, half-width letters, digits and punctuation; exactly as long as the text. */
    public static String characters(CharSequence text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[text.charAt(i)];
        }
        return new String(folded);
    }

    private static char[] table() {
        var simplified = Transliterator.getInstance("Traditional-Simplified");
        var width = Normalizer2.getNFKCInstance();
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
            if (c >= 0x80 && !Character.isSurrogate((char) c)) {
                table[c] = single(width.normalize(simplified.transliterate(String.valueOf((char) c))), (char) c);
            }
        }
        return table;
    }

    private static char single(String folded, char original) {
        return folded.length() == 1 ? folded.charAt(0) : original;
    }
}
