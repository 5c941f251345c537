package gangju.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that saw no classes would hold, so this counts what they saw. */
class ScanTest {
    private static final int LONGEST_FILE = 400;

    @ParameterizedTest
    @CsvSource({"plan-model, 20", "plan-reader, 60", "indicator-engine, 100", "exchange, 2", "cli, 3", "server, 60"})
    void sawTheClassesOfEachModule(String module, int fewest) {
        assertThat(Modules.load(module)).hasSizeGreaterThanOrEqualTo(fewest);
    }

    @Test
    void leavesNoModuleOut() throws IOException {
        var unchecked = List.of("architecture-tests", "benchmarks");
        try (Stream<Path> folders = Files.list(Modules.root())) {
            var modules = folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !unchecked.contains(name));
            assertThat(modules).containsExactlyInAnyOrderElementsOf(Modules.NAMES);
        }
    }

    @Test
    void keepsFilesShort() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var module : Modules.NAMES) {
            try (var files = Files.walk(Modules.root().resolve(module).resolve("src"))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    var lines = Files.readAllLines(file).size();
                    if (lines > LONGEST_FILE) {
                        tooLong.add(file.getFileName() + ": " + lines);
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
