package gangju.reader.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gangju.reader.statement.Sentences;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred thousand characters on one line, of what could make a reader look far: it ends, and soon. */
class ItemLimitsTest {
    private static final int CHARACTERS = 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "建设平台和",
                "(",
                "“建设",
                "市财政局和",
                "由市财政局会同",
                "责任单位:",
                "牵头单位：市水务局、",
                "机制等",
                "（市水务局牵头，",
                "2027年",
                "千万级",
                "联系人："
            })
    void endsSoonOnEndlessLines(String part) {
        var line = part.repeat(CHARACTERS / part.length());
        var outline = TestingOutline.of("重点任务", List.of(line), null, "云溪市人民政府");
        var sentences = Sentences.of(outline);

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            var tasks = Tasks.of(outline, sentences);
            assertThat(Projects.of(outline, sentences)).hasSizeLessThanOrEqualTo(300);
            assertThat(Findings.of(outline, new TargetReading(List.of(), List.of()), tasks))
                    .hasSizeLessThan(10);
            for (var paragraph : outline.paragraphs()) {
                Bodies.in(outline.text(), paragraph.span());
            }
        });
    }
}
