package gangju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.exchange.plan.PlanContents;
import gangju.exchange.plan.PlanWorkbook;
import gangju.exchange.plan.PlanWorkbookReader;
import gangju.exchange.table.Cell;
import gangju.exchange.table.Line;
import gangju.exchange.table.LineSink;
import gangju.exchange.table.TableFile;
import gangju.model.Reading;
import gangju.reader.PlanReader;
import gangju.reader.ReadingProgress;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole plan, read from its document, written as a workbook and read back, is the same plan. */
class WorkbookRoundTripTest {
    private static final Path CORPUS = Path.of(System.getenv()
            .getOrDefault("GANGJU_CORPUS", Path.of("..", "..", "shared").toString()));
    private static final RecursiveComparisonConfiguration ALL_BUT_PLACES = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsMatchingRegexes("(.*\\.)?(span|raw|page)")
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

        var once = written(before, locale);
        var after = read(once, before);
        assertThat(cells(written(after, locale))).containsExactlyElementsOf(cells(once));
        assertThat(after.metadata()).isEqualTo(before.metadata());
        same(after.outline(), before.outline());
        same(after.targets(), before.targets());
        same(after.statements(), before.statements());
        same(after.tasks(), before.tasks());
        same(after.projects(), before.projects());
    }

    private static void same(List<?> after, List<?> before) {
        assertThat(before).isNotEmpty();
        assertThat(after)
                .usingRecursiveFieldByFieldElementComparator(ALL_BUT_PLACES)
                .isEqualTo(before);
    }

    private static byte[] written(Reading reading, Locale locale) throws Exception {
        var workbook = new ByteArrayOutputStream();
        PlanWorkbook.write(PlanContents.from(reading), locale, workbook);
        return workbook.toByteArray();
    }

    private static Reading read(byte[] workbook, Reading before) throws Exception {
        var read = new PlanWorkbookReader()
                .read(new TableFile("plan.xlsx", workbook), before.source(), () -> true)
                .orElseThrow();
        assertThat(read.problems()).isEmpty();
        return read.reading().orElseThrow();
    }

    private static List<List<String>> cells(byte[] workbook) throws Exception {
        var lines = new ArrayList<List<String>>();
        new TableFile("plan.xlsx", workbook).read(new LineSink() {
            @Override
            public void sheet(String name) {
                lines.add(List.of(name));
            }

            @Override
            public boolean line(Line line) {
                return lines.add(line.cells().stream().map(Cell::text).toList());
            }
        });
        return lines;
    }
}
