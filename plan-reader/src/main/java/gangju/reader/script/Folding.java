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

    /** What two copies of a text have in common whatever their script: folded, without spaces and punctuation. */
    public static String key(CharSequence text) {
        var key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = TABLE[text.charAt(i)];
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    private static char[] table() {
        var simplified = Transliterator.getInstance("Traditional-Simplified");
        var width = Normalizer2.getNFKCInstance();
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
            if (c >= 0x80 && !Character.isSurrogate((char) c) && !isCircled(c)) {
                table[c] = single(width.normalize(simplified.transliterate(String.valueOf((char) c))), (char) c);
            }
        }
        return table;
    }

    /** Circled digits number headings and stay what they are. */
    private static boolean isCircled(int c) {
        return c >= 0x2460 && c < 0x2500;
    }

    private static char single(String folded, char original) {
        return folded.length() == 1 ? folded.charAt(0) : original;
    }
}
