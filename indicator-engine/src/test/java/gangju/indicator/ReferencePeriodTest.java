package gangju.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.indicator.ReferencePeriod.Shape;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2024, YEAR, 2024-01-01, 2024-12-31, 12",
        "2024-S1, HALF, 2024-01-01, 2024-06-30, 6",
        "2024-S2, HALF, 2024-07-01, 2024-12-31, 6",
        "2024-Q1, QUARTER, 2024-01-01, 2024-03-31, 3",
        "2024-Q4, QUARTER, 2024-10-01, 2024-12-31, 3",
        "2024-M02, MONTH, 2024-02-01, 2024-02-29, 1",
        "2023-M02, MONTH, 2023-02-01, 2023-02-28, 1",
        "2024-05-31, DAY, 2024-05-31, 2024-05-31, 0",
        "2022-01-01/P9M, YEAR_TO_DATE, 2022-01-01, 2022-09-30, 9",
        "2022-01-01/P2M, YEAR_TO_DATE, 2022-01-01, 2022-02-28, 2",
        "2022-04-01/P9M, SPAN, 2022-04-01, 2022-12-31, 9",
        "2021-01-01/P5Y, SPAN, 2021-01-01, 2025-12-31, 60",
        "2022-01-01/P45M, SPAN, 2022-01-01, 2025-09-30, 45",
        "2023-07-01/P1Y, SPAN, 2023-07-01, 2024-06-30, 12",
        "2024-05-01/P10D, SPAN, 2024-05-01, 2024-05-10, 0"
    })
    void knowsItsShapeAndEnds(String text, Shape shape, LocalDate start, LocalDate end, int months) {
        var period = ReferencePeriod.parse(text);

        assertThat(period.shape()).isEqualTo(shape);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.months()).isEqualTo(months);
        assertThat(ReferencePeriod.parse(period.toString())).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01/P12M, 2022",
        "2022-01-01/P6M, 2022-S1",
        "2022-04-01/P3M, 2022-Q2",
        "2022-05, 2022-M05",
        "2022-01-01/P1D, 2022-01-01"
    })
    void oneStretchOfTimeIsOnePeriodHoweverItIsWritten(String one, String other) {
        assertThat(ReferencePeriod.parse(one)).isEqualTo(ReferencePeriod.parse(other));
        assertThat(ReferencePeriod.parse(one))
                .hasToString(ReferencePeriod.parse(other).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-13",
                "2024-M13",
                "2024-Q5",
                "2024-S3",
                "2024-02-30",
                "2024-01-01/P0M",
                "2024-01-01/P1M3D",
                "2024-01-01/-P3M",
                "2024 ",
                "二〇二四"
            })
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> ReferencePeriod.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsInOrderAndTheShorterFirst() {
        var year = ReferencePeriod.parse("2025");

        assertThat(year).isGreaterThan(ReferencePeriod.parse("2025-Q4"));
        assertThat(year).isLessThan(ReferencePeriod.parse("2021-01-01/P5Y"));
        assertThat(year).isGreaterThan(ReferencePeriod.parse("2025-01-01/P9M"));
    }

    @RepeatedTest(200)
    void whatItWritesItReads(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var start = LocalDate.of(
                1900 + random.nextInt(200), 1 + random.nextInt(12), random.nextBoolean() ? 1 : 1 + random.nextInt(28));
        var length = random.nextBoolean()
                ? java.time.Period.ofMonths(1 + random.nextInt(80))
                : java.time.Period.ofDays(1 + random.nextInt(400));
        var period = new ReferencePeriod(start, length);

        assertThat(ReferencePeriod.parse(period.toString())).isEqualTo(period);
        assertThat(period.end()).isEqualTo(start.plus(length).minusDays(1));
    }
}
