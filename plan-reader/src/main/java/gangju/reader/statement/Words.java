package gangju.reader.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A vocabulary read from a resource: words with their attributes, found at a place in folded text, longest first. */
public final class Words {
    private static final String[] NONE = {};

    private final Map<String, List<String>> entries;
    private final Map<Character, String[]> byFirst;
    private final Map<Character, String[]> byLast;
    private final BitSet firsts = new BitSet();
    private final BitSet lasts = new BitSet();

    private Words(Map<String, List<String>> entries) {
        this.entries = Map.copyOf(entries);
        this.byFirst = longestFirst(entries.keySet(), word -> word.charAt(0));
        this.byLast = longestFirst(entries.keySet(), word -> word.charAt(word.length() - 1));
        byFirst.keySet().forEach(firsts::set);
        byLast.keySet().forEach(lasts::set);
    }

    private static Map<Character, String[]> longestFirst(Set<String> words, Function<String, Character> key) {
        var grouped = new HashMap<Character, String[]>();
        words.stream().collect(Collectors.groupingBy(key)).forEach((c, group) -> {
            group.sort(Comparator.comparingInt(String::length).reversed());
            grouped.put(c, group.toArray(String[]::new));
        });
        return grouped;
    }

    /** @param resource name beside this class; one word a line, then its attributes, parted by tabs */
    public static Words read(String resource) {
        var entries = new HashMap<String, List<String>>();
        for (String line : lines(resource)) {
            var cells = List.of(line.split("\t"));
            entries.merge(cells.getFirst(), cells.subList(1, cells.size()), Words::joined);
        }
        return new Words(entries);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> lines(String resource) {
        try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Only the words that have the attribute. */
    public Words having(String attribute) {
        var kept = new HashMap<String, List<String>>();
        entries.forEach((word, attributes) -> {
            if (attributes.contains(attribute)) {
                kept.put(word, attributes);
            }
        });
        return new Words(kept);
    }

    /** The longest word that starts at {@code from} and ends by {@code end}. */
    public @Nullable String at(String text, int from, int end) {
        if (from >= end || !firsts.get(text.charAt(from))) {
            return null;
        }
        for (String word : byFirst.getOrDefault(text.charAt(from), NONE)) {
            if (word.length() <= end - from && text.startsWith(word, from)) {
                return word;
            }
        }
        return null;
    }

    /** The longest word that ends at {@code end} and starts no earlier than {@code from}. */
    public @Nullable String endingAt(String text, int from, int end) {
        if (from >= end || !lasts.get(text.charAt(end - 1))) {
            return null;
        }
        for (String word : byLast.getOrDefault(text.charAt(end - 1), NONE)) {
            if (word.length() <= end - from && text.startsWith(word, end - word.length())) {
                return word;
            }
        }
        return null;
    }

    /** Where the first of the words begins within {@code [from, end)}, or -1. */
    public int find(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (at(text, i, end) != null) {
                return i;
            }
        }
        return -1;
    }

    public boolean isIn(String text) {
        return find(text, 0, text.length()) >= 0;
    }

    /** The first attribute of a word of this vocabulary. */
    public String attribute(String word) {
        return attributes(word).getFirst();
    }

    public List<String> attributes(String word) {
        return Objects.requireNonNull(entries.get(word), word);
    }

    public Set<String> all() {
        return entries.keySet();
    }
}
