package gangju.indicator.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The words of {@code name-words.tsv}, longest first. */
final class NameWords {
    static final List<Word> ALL = load();

    private NameWords() {}

    /**
     * @param kind growth, rank, share, count, neutral or universe
     * @param meaning of a universe
     */
    record Word(String text, String kind, String meaning) {
        boolean isChinese() {
            return isHan(text);
        }
    }

    static boolean isHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static List<Word> load() {
        var words = new ArrayList<Word>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameWords.class.getResourceAsStream("name-words.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(words, line.split("\t")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.sort(Comparator.comparing((Word word) -> word.text().length()).reversed());
        return List.copyOf(words);
    }

    private static void add(List<Word> words, String[] cells) {
        for (int i = 2; i < cells.length; i++) {
            words.add(new Word(cells[i], cells[0], cells[1]));
        }
    }
}
