package gangju.reader;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.OutlineNode;
import gangju.model.Period;
import gangju.model.Reading;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.model.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example plan reads as it was written. */
class ExamplePlanTest {
    /** Rows of {@code expected-targets.tsv} that the reader does not get in full yet; may only go down. */
    private static final int MISREAD = 0;

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static Reading reading;

    @BeforeAll
    static void read() throws IOException, ReadingException {
        var file = EXAMPLES.resolve("lanjiang-innovation-plan.txt");
        reading = new PlanReader()
                .read(Files.readAllBytes(file), file.getFileName().toString());
    }

    @Test
    void findsWhatTheNoticeSays() {
        var metadata = reading.metadata();
        assertThat(metadata.title()).startsWith("澜江市科技创新中心建设规划");
        assertThat(metadata.issuers()).containsExactly("中共澜江市委", "澜江市人民政府");
        assertThat(metadata.documentNumber()).isEqualTo("澜发〔2026〕3号");
        assertThat(metadata.published()).hasToString("2026-01-28");
        assertThat(metadata.period()).isEqualTo(Period.ofYears(2026, 2030));
    }

    @Test
    void findsEveryChapterAndSectionOnce() {
        assertThat(reading.outline())
                .filteredOn(node -> node.level() == 1)
                .extracting(OutlineNode::number)
                .containsExactly("一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "附件");
        assertThat(reading.outline())
                .filteredOn(node -> node.number() != null && node.number().startsWith("（"))
                .hasSize(26);
    }

    @Test
    void readsTheGoalsAsTheyAreWritten() throws IOException {
        var missed = expected().stream()
                .filter(wanted -> reading.targets().stream().noneMatch(wanted::isReadAs))
                .toList();
        assertThat(missed).hasSizeLessThanOrEqualTo(MISREAD);
    }

    @Test
    void findsTargetsOfEveryType() {
        assertThat(reading.targets()).extracting(Target::type).contains(TargetType.values());
    }

    @Test
    void findsBindingTargetsOnlyWhereThePlanSaysSo() {
        assertThat(reading.targets())
                .filteredOn(target -> target.strength() == Strength.BINDING)
                .hasSize(6)
                .allMatch(target -> target.quote().contains("约束性"));
    }

    @Test
    void takesNoTargetFromTheChapterOnWhatWasReached() {
        assertThat(reading.targets()).noneMatch(target -> section(target).startsWith("1"));
    }

    @Test
    void findsWhoLeadsWhoSupportsAndByWhen() {
        var platform = task("建设材料辐照与综合性能试验平台");
        assertThat(platform.due()).hasToString("2027-12");
        assertThat(names(platform, Task.Body.Role.LEAD)).containsExactly("市发展和改革委员会");
        assertThat(names(platform, Task.Body.Role.SUPPORT)).containsExactly("市科学技术局", "市规划和自然资源局", "澜江湾科学城管理委员会");
    }

    @Test
    void tellsThatTheIndicatorTableIsAPicture() {
        assertThat(reading.findings()).anyMatch(finding -> finding.code().equals("table-is-picture"));
    }

    private static String section(Target target) {
        return target.section() == null ? "" : target.section();
    }

    private static Task task(String title) {
        return reading.tasks().stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Task task, Task.Body.Role role) {
        return task.bodies().stream()
                .filter(body -> body.role() == role)
                .map(Task.Body::name)
                .toList();
    }

    private static List<Expected> expected() throws IOException {
        return Files.readAllLines(EXAMPLES.resolve("expected-targets.tsv")).stream()
                .skip(1)
                .map(line -> new Expected(List.of(line.split("\t", -1))))
                .toList();
    }

    /**
     * A row of {@code expected-targets.tsv}: clause, indicator, type, operator, value, high, unit, date, strength,
     * striving.
     */
    private record Expected(List<String> columns) {
        boolean isReadAs(Target target) {
            var read = List.of(
                    code(target.type()),
                    code(target.operator()),
                    text(target.value()),
                    text(target.valueHigh()),
                    text(target.unit()),
                    text(target.date()),
                    target.strength() == Strength.BINDING ? "binding" : "",
                    target.striving() ? "striving" : "");
            return target.quote().contains(columns.getFirst())
                    && target.indicator().contains(columns.get(1))
                    && read.equals(withoutExpected());
        }

        /** That the unmarked ones are expected, one sentence says for them all; a null is no misreading. */
        private List<String> withoutExpected() {
            return columns.subList(2, columns.size()).stream()
                    .map(column -> column.equals("expected") ? "" : column)
                    .toList();
        }

        private static String code(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }
}
