package gangju.indicator.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.remark.Phrasebook;
import gangju.indicator.remark.Remark;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ForecastWordsTest {
    private static final Phrasebook PHRASES = Phrasebook.beside(ForecastWords.class, "forecast");

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(PHRASES.untranslated()).isEmpty();
        assertThat(PHRASES.codes())
                .containsAll(Arrays.stream(Method.values())
                        .map(method -> "method." + method.code())
                        .toList())
                .contains("no-indicator", "no-date", "no-number", "no-base", "no-span", "other-unit")
                .contains("figure-is-there", "too-few-points", "gap-in-total", "no-spread");
    }

    @Test
    void fillsTheGaps() {
        assertThat(ForecastWords.text(Remark.of("too-few-points", 5, 8), Locale.SIMPLIFIED_CHINESE))
                .contains("5 个", "8 个")
                .doesNotContain("{");
    }

    @Test
    void comparesThePaces() {
        var pace = new Pace(
                Pace.Measure.GROWTH,
                new BigDecimal("8.81"),
                new BigDecimal("10.64"),
                ReferencePeriod.ofYear(2023),
                ReferencePeriod.ofYear(2026));

        assertThat(ForecastWords.text(pace, "亿元", Locale.ENGLISH))
                .isEqualTo("From now on it must grow by 8.81% a year; from 2023 to 2026 it grew by 10.64% a year.");
    }
}
