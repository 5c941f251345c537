package gangju.indicator.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.indicator.Clocks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TolerancesTest {
    private static final Clocks DAY = Clocks.on(LocalDate.of(2024, 6, 30));

    private static Tolerance row(String method, String value, @Nullable String from, @Nullable String since) {
        return new Tolerance(
                method,
                Tolerances.ABOUT,
                new BigDecimal(value),
                from == null ? null : LocalDate.parse(from),
                since == null ? null : LocalDate.parse(since),
                "reason",
                "office");
    }

    private static String about(Tolerance... more) {
        return Tolerances.builtIn()
                .with(List.of(more))
                .get(Tolerances.ABOUT, "level", DAY)
                .value()
                .toPlainString();
    }

    @Test
    void eachBuiltInOneSaysWhyAndWho() {
        assertThat(Tolerances.builtIn().rows()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(row -> {
            assertThat(row.reason()).isNotBlank();
            assertThat(row.source()).isNotBlank();
        });
        assertThat(about()).isEqualTo("0.05");
    }

    @Test
    void theMethodsOwnGoesBeforeTheGeneral() {
        assertThat(about(row("level", "0.1", null, null), row("*", "0.2", "2024-01-01", null)))
                .isEqualTo("0.1");
        assertThat(about(row("growth", "0.1", null, null))).isEqualTo("0.05");
    }

    @Test
    void aLaterOneHoldsFromItsDayAndOnceItIsKnown() {
        assertThat(about(row("*", "0.1", "2024-06-30", null))).isEqualTo("0.1");
        assertThat(about(row("*", "0.1", "2024-07-01", null))).isEqualTo("0.05");
        assertThat(about(row("*", "0.1", "2024-01-01", "2024-07-01"))).isEqualTo("0.05");
        assertThat(about(row("*", "0.1", "2024-01-01", null), row("*", "0.2", "2023-01-01", null)))
                .isEqualTo("0.1");
        assertThat(about(row("*", "0.1", null, "2024-01-01"), row("*", "0.2", null, "2023-01-01")))
                .isEqualTo("0.1");
    }

    @Test
    void anAssessmentMayChangeWhenATolerancesDayComes() {
        var ahead = Tolerances.builtIn().with(List.of(row("*", "0.1", "2024-09-01", null)));
        var watch = TestingTargets.watch("LEVEL GE 6 % by 2025 in 2021–2025", "base=5@2020");
        var figures = TestingFigures.of("2023=5.6", gangju.indicator.Unit.of("%"), DAY);
        var none = gangju.indicator.vintage.Figures.empty();

        assertThat(new Assessor(ahead).assess(watch, figures, none, DAY).changesOn())
                .isEqualTo(LocalDate.of(2024, 9, 1));
        assertThat(new Assessor(Tolerances.builtIn())
                        .assess(watch, figures, none, DAY)
                        .changesOn())
                .isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void refusesANameThatIsNotThereAndAValueBelowZero() {
        assertThatThrownBy(() -> Tolerances.builtIn().get("nothing", "level", DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> row("*", "-0.1", null, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
