package gangju.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One document as it was saved. */
record Copy(String name, byte[] bytes) {
    private static final Path EXAMPLE = Path.of("examples", "lanjiang-innovation-plan.txt");

    /** The real documents of the corpus, sorted by name, then the example plan; run from the repository's root. */
    static List<Copy> all() {
        try (var files = Files.isDirectory(plans()) ? Files.list(plans()) : Stream.<Path>empty()) {
            var real = files.filter(file -> file.toString().endsWith(".txt")).sorted();
            return Stream.concat(real, Stream.of(EXAMPLE)).map(Copy::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first plain copy, the one that growth is measured on. */
    static Copy first() {
        return all().getFirst();
    }

    /** The same text so many times, one after the other. */
    Copy times(int factor) {
        var repeated = new ByteArrayOutputStream((bytes.length + 1) * factor);
        for (var i = 0; i < factor; i++) {
            repeated.writeBytes(bytes);
            repeated.write('\n');
        }
        return new Copy(name + " × " + factor, repeated.toByteArray());
    }

    private static Path plans() {
        var corpus = System.getenv().getOrDefault("GANGJU_CORPUS", "../shared");
        return Path.of(corpus, "plans");
    }

    private static Copy of(Path file) {
        try {
            return new Copy(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
