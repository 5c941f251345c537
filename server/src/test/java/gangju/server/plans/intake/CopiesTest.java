package gangju.server.plans.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.server.plans.PlansTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Two copies of one plan in different scripts, from the corpus where it is there. */
@PlansTest
@Transactional
class CopiesTest {
    @Autowired
    private PlanIntake intake;

    @Test
    void recognisesACopyInTheOtherScript() throws IOException, ReadingException {
        var folder = Path.of(System.getenv().getOrDefault("GANGJU_CORPUS", "../../shared"))
                .resolve("plans");
        if (!Files.isDirectory(folder)) {
            assertThat(System.getenv("GANGJU_CORPUS_REQUIRED"))
                    .as("the corpus is required")
                    .isNotEqualTo("1");
            System.err.println("not checked: recognising a copy in the other script, no corpus at " + folder);
            return;
        }
        var first = file(folder, "000");
        var second = file(folder, "002");
        var reader = new PlanReader();
        var plan = intake.addPlan(first, reader.read(first.bytes(), first.name()), "planner");
        var same = intake.samePlan(reader.read(second.bytes(), second.name()));
        assertThat(same).isPresent();
        assertThat(same.get().plan()).isEqualTo(plan);
        assertThat(same.get().sharedHeadings()).isGreaterThan(100);
    }

    private static UploadedFile file(Path folder, String start) throws IOException {
        try (var files = Files.list(folder)) {
            var path = files.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
            return UploadedFile.of(path.getFileName().toString(), Files.readAllBytes(path));
        }
    }
}
