package gangju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.exchange.plan.PlanContents;
import gangju.exchange.plan.PlanWorkbook;
import gangju.exchange.plan.PlanWorkbookReader;
import gangju.exchange.table.TableFile;
import gangju.model.Reading;
import gangju.model.Task;
import gangju.reader.PlanReader;
import gangju.reader.ReadingProgress;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole plan, read from its document, written as a workbook and read back, is the same plan. */
class WorkbookRoundTripTest {
    private static final Path CORPUS = Path.of(System.getenv()
            .getOrDefault("GANGJU_CORPUS", Path.of("..", "..", "shared").toString()));
    private static final RecursiveComparisonConfiguration ALL_BUT_PLACES = RecursiveComparisonConfiguration.builder()
            .withIgnoredFields("id", "span", "raw", "page", "alsoAt")
            .withIgnoredFieldsMatchingRegexes(".*\\.span", "actions\\.span")
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theExamplePlan(String language) throws Exception {
        assertComesBack(Path.of("..", "examples", "lanjiang-innovation-plan.txt"), Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000_68859cb031f0b200.txt", "002_44d1c2778b403732.txt"})
    void aRealPlan(String copy) throws Exception {
        var file = CORPUS.resolve("plans").resolve(copy);
        Assumptions.assumeTrue(
                Files.exists(file) || "1".equals(System.getenv("GANGJU_CORPUS_REQUIRED")),
                "not checked: " + file + " is missing");
        assertComesBack(file, Locale.CHINA);
    }

    private static void assertComesBack(Path file, Locale locale) throws Exception {
        var before = new PlanReader()
                .read(Files.readAllBytes(file), file.getFileName().toString(), ReadingProgress.NONE);

        var after = throughAWorkbook(before, locale);

        assertThat(after.outline())
                .usingRecursiveFieldByFieldElementComparator(ALL_BUT_PLACES)
                .isEqualTo(before.outline());
        assertThat(after.targets())
                .usingRecursiveFieldByFieldElementComparator(ALL_BUT_PLACES)
                .isEqualTo(before.targets());
        assertThat(told(after.tasks())).isEqualTo(told(before.tasks()));
        assertThat(after.projects())
                .usingRecursiveFieldByFieldElementComparator(ALL_BUT_PLACES)
                .isEqualTo(before.projects());
    }

    /** Bodies in no order: the workbook has those that lead first. */
    private static List<Tuple> told(List<Task> tasks) {
        return tasks.stream()
                .map(task -> Tuple.tuple(
                        task.title(),
                        task.section(),
                        task.due(),
                        Set.copyOf(task.bodies()),
                        task.actions().stream().map(Task.Action::text).toList()))
                .toList();
    }

    private static Reading throughAWorkbook(Reading reading, Locale locale) throws Exception {
        var workbook = new ByteArrayOutputStream();
        PlanWorkbook.write(PlanContents.from(reading), locale, workbook);
        var read = new PlanWorkbookReader()
                .read(new TableFile("plan.xlsx", workbook.toByteArray()), reading.source(), () -> true);
        assertThat(read.problems()).isEmpty();
        return read.reading().orElseThrow();
    }
}
