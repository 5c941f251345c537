package gangju.reader.outline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Words sorted by meaning, from a table whose lines are: meaning, tab, words parted by spaces. */
record Vocabulary(List<Word> words) {
    /** A word and what it means. */
    record Word(String meaning, String text) {}

    Vocabulary {
        words = List.copyOf(words);
    }

    static Vocabulary load(String resource) {
        var words = new ArrayList<Word>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && line.charAt(0) != '#') {
                    for (var word : line.substring(tab + 1).strip().split(" ", -1)) {
                        words.add(new Word(line.substring(0, tab), word));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vocabulary(words);
    }
}
