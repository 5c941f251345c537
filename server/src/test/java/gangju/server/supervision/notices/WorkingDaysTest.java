package gangju.server.supervision.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.server.database.StartupRefused;
import gangju.server.supervision.notices.Notice.Term;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @ParameterizedTest(name = "{1} after {0}: {2}")
    @CsvSource({
        "2026-02-13, 1, 2026-02-14", // a Saturday that is worked
        "2026-02-13, 2, 2026-02-24",
        "2026-02-13, 6, 2026-02-28",
        "2026-02-13, 7, 2026-03-02",
        "2026-02-18, 1, 2026-02-24", // issued on a holiday
        "2026-09-18, 1, 2026-09-20", // a Sunday that is worked
        "2026-09-30, 2, 2026-10-09",
        "2025-09-26, 1, 2025-09-28",
        "2025-12-31, 1, 2026-01-04",
        "2026-07-10, 10, 2026-07-24"
    })
    void leavesOutHolidaysAndCountsWorkedWeekends(LocalDate issued, int days, LocalDate due) throws IOException {
        assertThat(Holidays.shipped().after(issued, days)).isEqualTo(new Term(due, days, false));
    }

    @ParameterizedTest(name = "{1} overdue on {0}: due before {2}")
    @CsvSource({
        "2026-02-14, 1, 2026-02-14", // a Saturday that is worked
        "2026-02-20, 1, 2026-02-14", // in the holidays
        "2026-02-24, 2, 2026-02-14",
        "2026-02-24, 1, 2026-02-24",
        "2026-07-20, 1, 2026-07-20",
        "2026-07-20, 5, 2026-07-14"
    })
    void countsWorkingDaysOverdueBackwards(LocalDate day, int days, LocalDate before) throws IOException {
        var calendar = Holidays.shipped();
        assertThat(calendar.lastOf(day, days)).isEqualTo(before);
        assertThat(calendar.after(before.minusDays(1), days).due()).isBeforeOrEqualTo(day);
        assertThat(calendar.after(before, days).due()).isAfter(day);
    }

    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void knowsHowManyDaysAYearHas(int year, int worked) throws IOException {
        var calendar = Holidays.shipped();
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(calendar::isWorked))
                .hasSize(worked);
    }

    @Test
    void saysWhereItKnowsWeekendsOnly() throws IOException {
        var issued = LocalDate.of(2026, 12, 30);
        assertThat(Holidays.shipped().after(issued, 1)).isEqualTo(new Term(LocalDate.of(2026, 12, 31), 1, false));
        assertThat(Holidays.shipped().after(issued, 3)).isEqualTo(new Term(LocalDate.of(2027, 1, 4), 3, true));
    }

    @Test
    void letsTheOwnFileWin() throws IOException {
        var calendar = Holidays.shipped()
                .add("own", "\uFEFF# 2027\ndate\tkind\tname\n2027-01-01\toff\t元旦\n2026-02-14\toff\n\n");
        assertThat(calendar.after(LocalDate.of(2026, 12, 30), 3))
                .isEqualTo(new Term(LocalDate.of(2027, 1, 5), 3, false));
        assertThat(calendar.after(LocalDate.of(2026, 2, 13), 1).due()).isEqualTo(LocalDate.of(2026, 2, 24));
    }

    @ParameterizedTest
    @CsvSource({"2027-02-30\toff\t春节", "2027-02-03\tfree\t春节", "2027年2月3日"})
    void refusesALineThatItCannotRead(String line) {
        assertThatThrownBy(() -> Holidays.shipped().add("own.tsv", "date\tkind\tname\n" + line))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContainingAll("own.tsv:2", line, "⇥off⇥");
    }
}
