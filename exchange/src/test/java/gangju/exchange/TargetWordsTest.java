package gangju.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Operator;
import gangju.model.OutlineNode;
import gangju.model.Project;
import gangju.model.Strength;
import gangju.model.TargetType;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TargetWordsTest {
    private final TargetWords chinese = TargetWords.of(Locale.CHINA);
    private final TargetWords english = TargetWords.of(Locale.UK);

    @Test
    void saysWhatIsPromisedAndByWhen() {
        var target = TestingReading.target("供水管网漏损率", "8");

        assertThat(chinese.demand(target)).isEqualTo("不高于 8%");
        assertThat(english.demand(target)).isEqualTo("at most 8%");
        assertThat(chinese.when(target)).isEqualTo("2030-06");
    }

    @Test
    void saysRanksAndMagnitudesAsPeopleDo() {
        var rank = TestingReading.target(TargetType.RANK, Operator.MAINTAIN, "1", "位");
        var magnitude = TestingReading.target(TargetType.CAPABILITY, Operator.ORDER_OF_MAGNITUDE, "10000000", null);

        assertThat(chinese.demand(rank)).isEqualTo("保持在 第 1 位");
        assertThat(english.demand(rank)).isEqualTo("kept at number 1");
        assertThat(chinese.demand(magnitude)).isEqualTo("1000 万 量级");
        assertThat(english.demand(magnitude)).isEqualTo("of the order of 10 million");
    }

    @Test
    void quotesAPromiseWithoutANumber() {
        var target = TestingReading.reading().targets().getLast();

        assertThat(chinese.demand(target)).isEqualTo("提高：加快管网更新");
        assertThat(chinese.when(target)).isEqualTo("原文未写明时间");
    }

    @Test
    void hasAWordForEveryCodeInBothLanguages() {
        for (var words : List.of(Words.of(Locale.CHINA), Words.of(Locale.UK), Words.of(Locale.FRANCE))) {
            for (var operator : Operator.values()) {
                assertThat(words.code(operator)).isNotBlank();
                assertThat(words.text("demand." + operator.name(), "1", "2")).contains("1");
            }
            for (var codes : List.of(
                    TargetType.values(),
                    Strength.values(),
                    OutlineNode.Kind.values(),
                    OutlineNode.Role.values(),
                    Project.Kind.values())) {
                assertThat(codes)
                        .allSatisfy(code -> assertThat(words.code(code)).isNotBlank());
            }
        }
    }
}
