package gangju.server.indicators.figures;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.vintage.Figures;
import gangju.indicator.vintage.Vintages;
import gangju.server.indicators.TestingFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AreaSumTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Indicator AMOUNT = TestingFigures.indicator("SUM", "成交额", "亿元");

    @Test
    void addsAreasInTheUnitOfTheIndicator() {
        var sum = AreaSum.of(
                AMOUNT, Map.of("东区", figures("1.5", "亿元"), "西区", figures("2000", "万元")), ReferencePeriod.ofYear(2024));
        assertThat(sum)
                .isInstanceOfSatisfying(
                        AreaSum.Complete.class,
                        complete -> assertThat(complete.value()).isEqualByComparingTo(new BigDecimal("1.7")));
    }

    @Test
    void tellsWhichAreasAreMissingAndTakesThemForNoZero() {
        var sum = AreaSum.of(
                AMOUNT,
                Map.of("东区", figures("1.5", "亿元"), "西区", Figures.empty(), "南区", figures("3", "家")),
                ReferencePeriod.ofYear(2024));
        assertThat(sum).isEqualTo(new AreaSum.Incomplete(List.of("南区", "西区")));
    }

    @Test
    void addsNothingThatDoesNotAddUp() {
        var share = new Indicator(
                "SHARE",
                "占比",
                null,
                List.of(),
                AMOUNT.unit(),
                null,
                AMOUNT.direction(),
                AMOUNT.kind(),
                AMOUNT.frequency(),
                null,
                AMOUNT.priceBasis(),
                null,
                null,
                null,
                null,
                null,
                false);
        assertThat(AreaSum.of(share, Map.of("东区", figures("1.5", "亿元")), ReferencePeriod.ofYear(2024)))
                .isEqualTo(new AreaSum.NotAdditive());
    }

    private static Figures figures(String value, String unit) {
        return Vintages.choose(
                List.of(TestingFigures.figure("SUM", 2024, value, unit, DAY)), List.of(), Clocks.on(DAY));
    }
}
