package gangju.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "1.2, 万亿元, 亿元, 12000",
        "14900, 亿元, 万亿元, 1.49",
        "55, 万人, 人, 550000",
        "3, 百万元, 亿元, 0.03",
        "16, ‰, %, 1.6",
        "1, 平方公里, 公顷, 100",
        "1500, 亩, 公顷, 100",
        "200, 万千瓦, 兆瓦, 2000",
        "5, 千人次, 万人次, 0.5",
        "7, 十万件, 件, 700000",
        "1, 万台, 台, 10000"
    })
    void converts(BigDecimal value, String from, String to, BigDecimal expected) {
        var converted = Unit.of(from).convert(value, Unit.of(to)).orElseThrow();

        assertThat(converted).isCloseTo(expected, org.assertj.core.data.Offset.offset(new BigDecimal("1e-25")));
    }

    @ParameterizedTest
    @CsvSource({"%, 个百分点", "人, 人次", "人, 人年", "人年/万名就业人员, 人", "元, 人", "个, 家", "national rank, 位"})
    void keepsApartWhatIsNotTheSame(String one, String other) {
        assertThat(Unit.of(one).convert(BigDecimal.ONE, Unit.of(other))).isEmpty();
    }

    @Test
    void anUnknownUnitIsOneOfItsOwn() {
        var unit = Unit.of("量子比特");

        assertThat(unit.dimension()).isEqualTo("量子比特");
        assertThat(unit.convert(BigDecimal.TEN, Unit.of("量子比特"))).contains(BigDecimal.TEN);
        assertThat(Unit.of("万量子比特").convert(BigDecimal.ONE, unit).orElseThrow()).isEqualByComparingTo("10000");
    }

    @Test
    void aMagnitudeAloneIsNoUnitOfAnything() {
        assertThat(Unit.of("万").dimension()).isEqualTo("万");
        assertThat(Unit.of("").dimension()).isEmpty();
    }

    @Test
    void percentagesAreSharesAndPointsAreNot() {
        assertThat(Unit.of("%").isShare()).isTrue();
        assertThat(Unit.of("％").isShare()).isTrue();
        assertThat(Unit.of("‰").isShare()).isTrue();
        assertThat(Unit.of("个百分点").isShare()).isFalse();
    }
}
