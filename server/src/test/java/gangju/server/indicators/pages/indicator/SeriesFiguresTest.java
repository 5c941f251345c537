package gangju.server.indicators.pages.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Clocks;
import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.vintage.Vintages;
import gangju.server.indicators.TestingFigures;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void aFigureOfTheWholePlanPeriodIsNeitherTheLatestNorOnTheLine() {
        var series = series(year(2023, "2"), year(2024, "3"), year(2025, "3"), in("2021-01-01/P5Y", "1"));

        assertThat(series.latest().orElseThrow().period()).hasToString("2025");
        assertThat(series.onLine())
                .extracting(figure -> figure.period().toString())
                .containsExactly("2023", "2024", "2025");
    }

    @Test
    void aMonthOfTheNextYearIsTheLatestOfWhatIsCountedAtMoments() {
        var series = series(year(2024, "3"), year(2025, "3"), in("2026-M02", "4"));

        assertThat(series.latest().orElseThrow().period()).hasToString("2026-M02");
        assertThat(series.onLine()).hasSize(3);
    }

    @Test
    void aSpanAloneIsWhatThereIs() {
        assertThat(series(in("2021-01-01/P5Y", "1")).latest()).isPresent();
    }

    private static SeriesFigures series(Observation... observations) {
        return new SeriesFigures(
                TestingFigures.indicator("A", "甲", "家"),
                Vintages.choose(List.of(observations), List.of(), Clocks.on(DAY)));
    }

    private static Observation year(int year, String value) {
        return TestingFigures.figure("A", year, value, "家", DAY.minusDays(year % 100));
    }

    private static Observation in(String period, String value) {
        var one = year(2025, value);
        return new Observation(
                7,
                one.indicator(),
                one.area(),
                one.dimensions(),
                ReferencePeriod.parse(period),
                one.value(),
                one.unit(),
                one.bound(),
                one.status(),
                one.confidentiality(),
                null,
                null,
                null,
                one.source(),
                one.published(),
                one.knownSince(),
                null,
                null);
    }
}
