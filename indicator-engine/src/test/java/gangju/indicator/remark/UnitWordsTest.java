package gangju.indicator.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0.812, 万家, '8,120 entities'",
        "1.2, 万亿元, '1.2 trillion yuan'",
        "9153.3, 亿元, '915.33 billion yuan'",
        "0.0001, 万家, '1 entity'",
        "-0.5, 亿元, '-50 million yuan'",
        "3.60, %, '3.60%'",
        "0.5, 个百分点, '0.5 percentage points'",
        "12, 千瓦, '12 kW'",
        "12, 万千瓦, '120,000 kW'",
        "3, 千人, '3,000 people'",
        "72, 元/人, '72 yuan per person'",
        "1.5, 件/万人, '1.5 items per 10,000 people'",
        "0.3, 吨标准煤/万元, '0.3 tonnes of coal equivalent per 10,000 yuan'",
        "3, 位, '3rd place'",
        "21, 名, '21st place'",
        "12, 位, '12th place'",
        "5, 没见过, '5 没见过'"
    })
    void namesUnitsAndTurnsTheirScale(BigDecimal value, String unit, String english) {
        assertThat(UnitWords.figure(value, unit, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "万家, '10,000 entities'",
        "亿元, 100 million yuan",
        "万亿元, trillion yuan",
        "百万人, million people",
        "%, %",
        "条, items"
    })
    void namesAUnitAlone(String unit, String english) {
        assertThat(UnitWords.unit(unit, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void keepsTheUnitInChinese() {
        assertThat(UnitWords.figure(new BigDecimal("0.812"), "万家", Locale.CHINESE))
                .isEqualTo("0.812 万家");
        assertThat(UnitWords.unit("万家", Locale.CHINESE)).isEqualTo("万家");
        assertThat(UnitWords.unit("kW", Locale.CHINESE)).isEqualTo("kW");
        assertThat(UnitWords.unit("‰", Locale.CHINESE)).isEqualTo("‰");
    }

    @Test
    void writesAnEnglishUnitAsChineseDoes() {
        assertThat(UnitWords.figure(new BigDecimal("3"), "rank", Locale.CHINESE))
                .isEqualTo("3 位");
        assertThat(UnitWords.unit("persons", Locale.CHINESE)).isEqualTo("人");
    }

    @Test
    void fillsGapsOfAmountsAndUnits() {
        var kept = new Remark("is-missed", List.of("@period:2024", "0.812", "万家", "1.2", "@amount.EXACT"));
        assertThat(Remarks.text(kept, Locale.ENGLISH))
                .isEqualTo("8,120 entities in 2024, which does not reach the target (limit 12,000 entities).");
        assertThat(Remarks.text(kept, Locale.CHINESE)).contains("0.812万家");
        assertThat(Remarks.text(Remark.of("target-unit", "万户", "亿元"), Locale.ENGLISH))
                .contains("10,000 households", "100 million yuan");
    }

    /** Such as remarks that were kept before they named a unit. */
    @Test
    void leavesOutAUnitThatIsNotThere() {
        var kept = new Remark("conflict-open", List.of("@period:2024", "0.812"));
        assertThat(Remarks.text(kept, Locale.ENGLISH)).contains("(in use: 0.812)");
        assertThat(Remarks.text(kept, Locale.CHINESE)).contains("现用 0.812）");
    }

    /** Read back, the English figure is the same number of the same unit. */
    @RepeatedTest(50)
    void neverChangesTheFigure(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var value = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000L, random.nextInt(5));
        var units = List.of("元", "千人", "万家", "十万元", "百万元", "千万元", "亿元", "百亿元", "万亿元");
        var powers = List.of(0, 3, 4, 5, 6, 7, 8, 10, 12);
        int place = random.nextInt(units.size());
        var unit = units.get(place);
        int power = powers.get(place);
        var said = UnitWords.figure(value, unit, Locale.ENGLISH).split(" ", -1);
        var read = new BigDecimal(said[0].replace(",", ""))
                .scaleByPowerOfTen(
                        switch (said[1]) {
                            case "trillion" -> 12;
                            case "billion" -> 9;
                            case "million" -> 6;
                            default -> 0;
                        });
        assertThat(read).isEqualByComparingTo(value.scaleByPowerOfTen(power));
    }
}
