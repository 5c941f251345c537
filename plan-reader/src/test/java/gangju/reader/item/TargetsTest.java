package gangju.reader.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gangju.model.Baseline;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.Statement;
import gangju.model.Target;
import gangju.reader.statement.Sentences;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetsTest {
    @Test
    void linksALevelToTheSameIndicatorsTarget() {
        var reading = read("2025年，全市湿地保护率为51%。", "到2030年，湿地保护率达到60%。");
        assertThat(reading.targets())
                .extracting(Target::baseline)
                .containsExactly(new Baseline(new BigDecimal("51"), "%", PartialDate.ofYear(2025)));
        assertThat(reading.statements())
                .extracting(Statement::statementClass)
                .containsExactly(Statement.StatementClass.BASELINE);
    }

    @Test
    void countsNothingInAnAddress() {
        var reading = read(
                "来源：https://example.invalid/a#:~:text=%E8%BF%91%E5%B9%B4%EF%BC%8C%E4%B8%8A%E6%B5%B7达到%E8%BF%91%E5%8F%91。");
        assertThat(reading.targets()).isEmpty();
        assertThat(read("到2030年，湿地保护率达到60%。").targets()).hasSize(1);
    }

    @Test
    void takesNoTotalOfYearsForTheBaselineOfOne() {
        var reading = read("“十四五”期间，水产品出口额超过90亿元。", "到2030年，水产品出口额当年超过30亿元。");
        assertThat(reading.targets()).hasSize(1).allMatch(target -> target.baseline() == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"到2028年建成", "建成100个", "达到3%、", "分别达到3%和", "（", "百", "1"})
    void endsOnOneLongLine(String words) {
        var line = words.repeat(50_000 / words.length());
        var reading = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(line));
        assertThat(reading.targets()).allMatch(target -> target.quote().length() <= 400);
    }

    private static TargetReading read(String... paragraphs) {
        var outline = TestingOutline.of("发展目标", List.of(paragraphs), Period.ofYears(2026, 2030), "临江市人民政府");
        return Targets.read(outline, Sentences.of(outline));
    }
}
