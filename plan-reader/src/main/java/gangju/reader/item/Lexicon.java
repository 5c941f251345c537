package gangju.reader.item;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words of one kind with a label and a weight, read from a table beside this class and matched on folded text. */
final class Lexicon {
    private final Map<String, Word> words = new HashMap<>();
    private final BitSet firsts = new BitSet();
    private final BitSet lasts = new BitSet();
    private int longest;

    /** What the table says of a word. */
    record Word(String text, String label, int weight) {}

    private Lexicon() {}

    /**
     * Reads {@code NAME.txt}: lines of label, weight and words, parted by blanks; # begins a comment. A word holds
     * where it comes first.
     */
    static Lexicon load(String name) {
        var lexicon = new Lexicon();
        var resource = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name + ".txt"), name);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lexicon::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    private void add(String line) {
        var fields = line.strip().split("\\s+");
        for (int i = 2; i < fields.length; i++) {
            words.putIfAbsent(fields[i], new Word(fields[i], fields[0], Integer.parseInt(fields[1])));
            firsts.set(fields[i].charAt(0));
            lasts.set(fields[i].charAt(fields[i].length() - 1));
            longest = Math.max(longest, fields[i].length());
        }
    }

    @Nullable
    Word exactly(String text) {
        return words.get(text);
    }

    /** The longest word that begins at {@code start}. */
    @Nullable
    Word at(String text, int start, int end) {
        if (start >= end || !firsts.get(text.charAt(start))) {
            return null;
        }
        for (int length = Math.min(longest, end - start); length > 0; length--) {
            var word = words.get(text.substring(start, start + length));
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    /** The longest word that ends before {@code end}. */
    @Nullable
    Word before(String text, int start, int end) {
        if (start >= end || !lasts.get(text.charAt(end - 1))) {
            return null;
        }
        for (int length = Math.min(longest, end - start); length > 0; length--) {
            var word = words.get(text.substring(end - length, end));
            if (word != null) {
                return word;
            }
        }
        return null;
    }
}
