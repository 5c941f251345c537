package gangju.server.execution.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Guesses from a name what kind of unit it is, by {@code unit-kinds.tsv}; a person can change it. */
final class UnitKinds {
    private static final List<Ending> ENDINGS = read();

    private UnitKinds() {}

    private record Ending(String text, String kind) {}

    static String of(String name) {
        return ENDINGS.stream()
                .filter(ending -> name.endsWith(ending.text()))
                .findFirst()
                .map(Ending::kind)
                .orElse("other");
    }

    private static List<Ending> read() {
        try {
            var text = new ClassPathResource("gangju/server/execution/unit-kinds.tsv")
                    .getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(fields -> new Ending(fields[0], fields[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
