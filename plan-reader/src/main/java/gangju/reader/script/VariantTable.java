package gangju.reader.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Characters and words that differ between copies of one text, from {@code variants.tsv}. */
final class VariantTable {
    static final Map<Character, Character> CHARACTERS = new HashMap<>();
    private static final Map<Character, List<Word>> WORDS = new HashMap<>();

    static {
        load();
    }

    /** @param variant longer than one character, in Simplified characters */
    record Word(String variant, String plain) {}

    private VariantTable() {}

    /** The longest variant that stands at this place. */
    static @Nullable Word wordAt(CharSequence text, int at) {
        for (var word : WORDS.getOrDefault(text.charAt(at), List.of())) {
            if (matches(text, at, word.variant)) {
                return word;
            }
        }
        return null;
    }

    private static boolean matches(CharSequence text, int at, String word) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static void load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(VariantTable.class.getResourceAsStream("variants.tsv")),
                StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && line.charAt(0) != '#') {
                    add(line.substring(0, tab), line.substring(tab + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WORDS.values().forEach(words -> words.sort(Comparator.comparingInt(word -> -word.variant.length())));
    }

    private static void add(String variant, String plain) {
        if (plain.length() > 2 * variant.length()) {
            throw new IllegalStateException("more than twice as long as what it stands for: " + plain);
        }
        if (variant.length() == 1) {
            CHARACTERS.put(variant.charAt(0), plain.charAt(0));
        } else {
            WORDS.computeIfAbsent(variant.charAt(0), c -> new ArrayList<>()).add(new Word(variant, plain));
        }
    }
}
