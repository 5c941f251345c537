package gangju.reader.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The documents that the reader is measured on: own ones with generated variants, and real ones where they are kept.
 */
final class Texts {
    private static final long LARGEST = 60_000_000;

    private Texts() {}

    /**
     * A document with its facts.
     *
     * @param kind for the rows of the page
     * @param source address of a real one, else own or generated
     */
    record Text(String name, String kind, String source, byte[] bytes, Facts facts) {}

    /** A real document that the project knows by address and hash. */
    record Known(String name, String kind, String address, String sha256) {}

    static List<Text> own() {
        var texts = new ArrayList<Text>();
        for (var line : lines("own.tsv")) {
            var cells = line.split("\t");
            var bytes = resource("own/" + cells[0]);
            var facts = facts("own/" + cells[0].replaceFirst("\\.[a-z]+$", ".gold"));
            texts.add(new Text(cells[0], cells[1], "own", bytes, facts));
            for (var variant : cells.length > 2 ? cells[2].split(",") : new String[0]) {
                texts.add(new Text(
                        cells[0] + ", " + variant,
                        cells[1],
                        "generated",
                        variant(variant, new String(bytes, UTF_8)).getBytes(UTF_8),
                        variant.equals("Traditional") ? traditional(facts) : facts));
            }
        }
        return texts;
    }

    static List<Known> known() {
        return lines("real.tsv").stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Known(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    static Facts facts(Known known) {
        return facts("real/" + known.name() + ".gold");
    }

    /** Files below a folder by their SHA-256. */
    static Map<String, Path> byHash(Path folder) throws IOException {
        var found = new HashMap<String, Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder, 4)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (Files.size(file) <= LARGEST) {
                        found.put(sha256(Files.readAllBytes(file)), file);
                    }
                }
            }
        }
        return found;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line: all of it without a line end, as pages are copied from a browser that drops them. */
    private static String variant(String variant, String text) {
        return switch (variant) {
            case "one line" -> text.replaceAll("\\s*\\n\\s*", "    ").strip();
            case "one line with spaces" -> text.replaceAll("\\s*\\n\\s*", " ").strip();
            case "one line without spaces" -> text.replaceAll("\\s*\\n\\s*", "").strip();
            case "Traditional on one line" -> traditional(variant("one line with spaces", text));
            case "Traditional" -> traditional(text);
            case "full width" -> wide(text);
            default -> throw new IllegalStateException("no such variant: " + variant);
        };
    }

    private static String traditional(String text) {
        return Transliterator.getInstance("Simplified-Traditional").transliterate(text);
    }

    /** Digits and the mark of per cent as wide as characters. */
    private static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' || c == '%' ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    private static Facts traditional(Facts facts) {
        return new Facts(
                facts.headings(),
                facts.counts(),
                facts.promises(),
                facts.open(),
                facts.duties().stream()
                        .map(duty -> new Facts.Duty(traditional(duty.task()), duty.leads(), duty.supports()))
                        .toList(),
                facts.unjudged());
    }

    static List<String> lines(String name) {
        return new String(resource(name), UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Facts facts(String name) {
        return Facts.parse(new String(resource(name), UTF_8));
    }

    private static byte[] resource(String name) {
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
