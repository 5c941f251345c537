package gangju.server.plans.browse.overview;

import gangju.model.Period;
import gangju.server.plans.browse.view.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a plan's period has passed, as a strip 1280 units wide.
 *
 * @param percent passed, with one decimal
 * @param mark where today stands on the strip
 * @param sentence for the line under the title: 时间过去 54%
 */
public record PeriodStrip(
        String start, String end, String percent, String mark, String today, String sentence, List<Year> years) {
    private static final BigDecimal WIDTH = BigDecimal.valueOf(1278);

    /** A year with the place of its first day and of its name. */
    public record Year(String name, String from, String middle) {}

    static PeriodStrip of(Period period, LocalDate today, Wording wording) {
        var start = period.start().start();
        var end = period.end().end();
        var days = ChronoUnit.DAYS.between(start, end) + 1;
        var passed = Math.clamp(ChronoUnit.DAYS.between(start, today) + 1, 0, days);
        var percent = BigDecimal.valueOf(passed * 100).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP);
        var dates = wording.dates();
        return new PeriodStrip(
                dates.of(start),
                dates.of(end),
                percent.toPlainString(),
                place(passed, days),
                wording.say("browse.period.today", dates.of(today), percent.toPlainString(), passed, days),
                sentence(start, end, today, percent, wording),
                years(start, end, days));
    }

    /** Where the name of today may stand without leaving the strip. */
    public String anchor() {
        var at = Double.parseDouble(mark);
        return at < 240 ? "start" : at > 1040 ? "end" : "middle";
    }

    /** Whether the first and last day leave room for today. */
    public boolean showsEnds() {
        return anchor().equals("middle");
    }

    private static String sentence(
            LocalDate start, LocalDate end, LocalDate today, BigDecimal percent, Wording wording) {
        if (today.isBefore(start)) {
            return wording.say("browse.period.ahead", ChronoUnit.DAYS.between(today, start));
        }
        if (today.isAfter(end)) {
            return wording.say("browse.period.over", ChronoUnit.DAYS.between(end, today));
        }
        return wording.say(
                "browse.period.passed",
                percent.setScale(0, RoundingMode.HALF_UP).toPlainString());
    }

    private static List<Year> years(LocalDate start, LocalDate end, long days) {
        var years = new ArrayList<Year>();
        for (var year = start.getYear(); year <= end.getYear(); year++) {
            var first = later(LocalDate.of(year, 1, 1), start);
            var next = earlier(LocalDate.of(year + 1, 1, 1), end.plusDays(1));
            var from = ChronoUnit.DAYS.between(start, first);
            var to = ChronoUnit.DAYS.between(start, next);
            years.add(new Year(String.valueOf(year), place(from, days), place((from + to) / 2, days)));
        }
        return years;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static String place(long day, long days) {
        return WIDTH.multiply(BigDecimal.valueOf(day))
                .divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP)
                .add(BigDecimal.ONE)
                .toPlainString();
    }
}
