package gangju.reader.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A vocabulary read from a resource: words with their attributes, found at a place in folded text, longest first. */
public final class Words {
    private final Map<String, List<String>> entries;
    private final int longest;

    private Words(Map<String, List<String>> entries) {
        this.entries = Map.copyOf(entries);
        this.longest = entries.keySet().stream().mapToInt(String::length).max().orElse(0);
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
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
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
        for (int length = Math.min(longest, end - from); length > 0; length--) {
            var candidate = text.substring(from, from + length);
            if (entries.containsKey(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** The longest word that ends at {@code end} and starts no earlier than {@code from}. */
    public @Nullable String endingAt(String text, int from, int end) {
        for (int length = Math.min(longest, end - from); length > 0; length--) {
            var candidate = text.substring(end - length, end);
            if (entries.containsKey(candidate)) {
                return candidate;
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
