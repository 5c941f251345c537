package gangju.indicator.entry;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Direction;
import gangju.indicator.IndicatorKind;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.forecast.TestingSeries;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsCheckTest {
    private static final ReferencePeriod YEAR = ReferencePeriod.ofYear(2025);
    private static final PartsCheck CHECK =
            new PartsCheck(TestingSeries.indicator(IndicatorKind.FLOW, "亿元", Direction.UP), EntryLimits.usual());

    @Test
    void saysNothingWhereRoundingExplainsIt() {
        assertThat(CHECK.check(YEAR, new BigDecimal("100"), parts("33.3", "33.3", "33.3"), true))
                .isEmpty();
    }

    @Test
    void findsPartsThatDoNotAddUp() {
        assertThat(CHECK.check(YEAR, new BigDecimal("100"), parts("33", "40", "33"), false))
                .extracting(Doubt::kind)
                .containsExactly(DoubtKind.PARTS_EXCEED_WHOLE);
        assertThat(CHECK.check(YEAR, new BigDecimal("100"), parts("33", "40"), true))
                .extracting(Doubt::kind)
                .containsExactly(DoubtKind.PARTS_MISS_WHOLE);
        assertThat(CHECK.check(YEAR, new BigDecimal("100"), parts("33", "40"), false))
                .isEmpty();
        assertThat(CHECK.check(YEAR, new BigDecimal("100"), parts("330", "40"), false))
                .extracting(Doubt::kind)
                .containsExactly(DoubtKind.PART_ABOVE_WHOLE);
    }

    @Test
    void neverAddsUpWhatIsNotAdditive() {
        var shares =
                new PartsCheck(TestingSeries.indicator(IndicatorKind.RATE, "%", Direction.UP), EntryLimits.usual());

        assertThat(shares.check(YEAR, new BigDecimal("30"), parts("33", "40"), true))
                .isEmpty();
    }

    private static List<PartsCheck.Part> parts(String... values) {
        return java.util.Arrays.stream(values)
                .map(value -> new PartsCheck.Part("区" + value, new BigDecimal(value)))
                .toList();
    }
}
