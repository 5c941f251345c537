package gangju.reader;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.OutlineNode;
import gangju.model.Period;
import gangju.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example plan reads as it was written. */
class ExamplePlanTest {
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
}
