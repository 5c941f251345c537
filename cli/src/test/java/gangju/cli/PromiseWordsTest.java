package gangju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.cli.Gangju.Language;
import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.PartialDate;
import gangju.model.Span;
import gangju.model.Target;
import gangju.model.TargetType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromiseWordsTest {
    private final PromiseWords chinese = new PromiseWords(Messages.of(Language.ZH));
    private final PromiseWords english = new PromiseWords(Messages.of(Language.EN));

    @Test
    void saysWhatIsPromisedAndByWhen() {
        var target = target(TargetType.LEVEL, Operator.LE, "8", "%");

        assertThat(chinese.demand(target)).isEqualTo("不高于 8%");
        assertThat(english.demand(target)).isEqualTo("at most 8%");
        assertThat(chinese.when(target)).isEqualTo("2030-06");
    }

    @Test
    void saysRanksAndMagnitudesAsPeopleDo() {
        var rank = target(TargetType.RANK, Operator.MAINTAIN, "1", "位");
        var magnitude = target(TargetType.CAPABILITY, Operator.ORDER_OF_MAGNITUDE, "10000000", null);

        assertThat(chinese.demand(rank)).isEqualTo("保持在 第 1 位");
        assertThat(english.demand(rank)).isEqualTo("kept at number 1");
        assertThat(chinese.demand(magnitude)).isEqualTo("1000 万 量级");
        assertThat(english.demand(magnitude)).isEqualTo("of the order of 10 million");
    }

    @Test
    void quotesAPromiseWithoutANumber() {
        assertThat(chinese.demand(target(TargetType.DIRECTIONAL, Operator.INCREASE, null, null)))
                .isEqualTo("提高：加快管网更新");
    }

    @Test
    void hasWordsForEveryOperatorInBothLanguages() {
        for (var words : List.of(chinese, english)) {
            for (var operator : Operator.values()) {
                assertThat(words.demand(target(TargetType.LEVEL, operator, "37", "个")))
                        .contains("37")
                        .doesNotContain("{");
            }
        }
    }

    private static Target target(TargetType type, Operator operator, @Nullable String value, @Nullable String unit) {
        return new Target(
                "T1",
                "供水管网漏损率",
                type,
                operator,
                value == null ? null : new BigDecimal(value),
                null,
                unit,
                new PartialDate(2030, 6, null),
                null,
                false,
                null,
                null,
                false,
                null,
                null,
                Origin.TEXT,
                "加快管网更新",
                new Span(0, 6),
                null,
                BigDecimal.ONE);
    }
}
