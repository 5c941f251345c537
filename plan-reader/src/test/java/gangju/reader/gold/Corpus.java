package gangju.reader.gold;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import gangju.model.Reading;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.outline.Outline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real documents and gold beside the repository, or where {@code GANGJU_CORPUS} says; absent on most machines. */
public final class Corpus {
    public static final String TRADITIONAL = "plans/000_68859cb031f0b200.txt";
    public static final String SIMPLIFIED = "plans/002_44d1c2778b403732.txt";

    private Corpus() {}

    /** Ends the test, as skipped or as failed when {@code GANGJU_CORPUS_REQUIRED} is 1, where the file is missing. */
    public static byte[] bytes(String path) {
        var file = root().resolve(path);
        if (!Files.exists(file)) {
            var message = "not checked: " + path + " is missing (set GANGJU_CORPUS)";
            if ("1".equals(System.getenv("GANGJU_CORPUS_REQUIRED"))) {
                fail(message);
            }
            System.out.println(message);
            abort(message);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the files that are there. */
    public static List<byte[]> find(String... paths) throws IOException {
        var found = new ArrayList<byte[]>();
        for (var path : paths) {
            if (Files.exists(root().resolve(path))) {
                found.add(Files.readAllBytes(root().resolve(path)));
            }
        }
        return found;
    }

    public static JsonNode json(String path) {
        return JsonMapper.shared().readTree(bytes(path));
    }

    public static Outline outline(String path) throws ReadingException {
        return new PlanReader().outline(bytes(path), path);
    }

    public static Reading reading(String path) throws ReadingException {
        return new PlanReader().read(bytes(path), path);
    }

    private static Path root() {
        var set = System.getenv("GANGJU_CORPUS");
        return set == null ? Path.of("..", "..", "shared") : Path.of(set);
    }
}
