package gangju.server.plans.browse.overview;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.server.pages.Messages;
import gangju.server.plans.browse.view.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeriodStripTest {
    private static final Period FIVE_YEARS = Period.ofYears(2026, 2030);
    private static final Wording CHINESE = Wording.of(Messages.of(Locale.SIMPLIFIED_CHINESE), Clock.systemUTC());

    @Test
    void countsTheDaysThatHavePassedWithToday() {
        var strip = strip(FIVE_YEARS, "2028-09-12");
        assertThat(strip.percent()).isEqualTo("54.0");
        assertThat(strip.today()).contains("986 / 1,826 天");
        assertThat(strip.sentence()).isEqualTo("时间过去 54%");
        assertThat(strip.years())
                .extracting(PeriodStrip.Year::name)
                .containsExactly("2026", "2027", "2028", "2029", "2030");
    }

    @Test
    void saysHowLongBeforeTheStartAndAfterTheEnd() {
        assertThat(strip(FIVE_YEARS, "2025-12-22").sentence()).isEqualTo("还有 10 天开始");
        assertThat(strip(FIVE_YEARS, "2025-12-22").percent()).isEqualTo("0.0");
        assertThat(strip(FIVE_YEARS, "2031-01-05").sentence()).isEqualTo("规划期已结束 5 天");
        assertThat(strip(FIVE_YEARS, "2031-01-05").percent()).isEqualTo("100.0");
    }

    @Test
    void drawsAPeriodThatStartsWithinAYear() {
        var strip = strip(new Period(PartialDate.parse("2026-07"), PartialDate.parse("2027-06")), "2026-12-31");
        assertThat(strip.years()).hasSize(2);
        assertThat(strip.years().getFirst().from()).isEqualTo("1.0");
        assertThat(strip.percent()).isEqualTo("50.4");
    }

    private static PeriodStrip strip(Period period, String today) {
        return PeriodStrip.of(period, LocalDate.parse(today), CHINESE);
    }
}
