package gangju.reader.script;

import gangju.model.Span;
import java.util.Arrays;

/**
 * The folded key of a text, and where each unit of it comes from.
 *
 * @param starts per unit of {@code value}, where its source begins in the text
 * @param ends per unit of {@code value}, where its source ends in the text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never changed after construction
public record FoldedKey(String value, int[] starts, int[] ends) {

    public static FoldedKey of(CharSequence text) {
        var folded = Folding.characters(text);
        var letters = new StringBuilder(folded.length());
        var places = new int[folded.length()];
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '〇') {
                places[letters.length()] = i;
                letters.append(c == '著' ? '着' : Character.toLowerCase(c));
            }
        }
        return oneVocabulary(letters, places);
    }

    /** The part of the text that a part of the key stands for. */
    public Span place(int from, int to) {
        if (from < to) {
            return new Span(starts[from], ends[to - 1]);
        }
        int at = from < starts.length ? starts[from] : ends.length == 0 ? 0 : ends[ends.length - 1];
        return new Span(at, at);
    }

    private static FoldedKey oneVocabulary(CharSequence letters, int[] places) {
        var key = new StringBuilder(letters.length());
        var starts = new int[letters.length() * 2];
        var ends = new int[letters.length() * 2];
        for (int i = 0; i < letters.length(); ) {
            var word = VariantTable.wordAt(letters, i);
            var replacement = word == null ? letters.subSequence(i, i + 1) : word.plain();
            int length = word == null ? 1 : word.variant().length();
            for (int k = 0; k < replacement.length(); k++) {
                starts[key.length()] = places[i];
                ends[key.length()] = places[i + length - 1] + 1;
                key.append(replacement.charAt(k));
            }
            i += length;
        }
        return new FoldedKey(key.toString(), Arrays.copyOf(starts, key.length()), Arrays.copyOf(ends, key.length()));
    }
}
