package gangju.server.pages;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import gangju.model.PartialDate;
import gangju.model.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Date;

/** Dates as each language writes them: 2026年6月30日, 30 June 2026. */
public final class DateWords {
    private final Messages words;
    private final ZoneId zone;

    private DateWords(Messages words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    public static DateWords of(Messages words, ZoneId zone) {
        return new DateWords(words, zone);
    }

    public String of(PartialDate date) {
        var year = String.valueOf(date.year());
        if (date.month() == null) {
            return words.get("plan-words.date.year", year);
        }
        return words.get(
                date.day() == null ? "plan-words.date.month" : "plan-words.date.day",
                year,
                words.isEnglish() ? monthName(date.month()) : String.valueOf(date.month()),
                String.valueOf(date.day()));
    }

    public String of(LocalDate date) {
        return of(new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
    }

    /** The day of an instant, in the server's time zone. */
    public String day(Instant instant) {
        return of(instant.atZone(zone).toLocalDate());
    }

    /** Day, hour and minute of an instant, in the server's time zone. */
    public String minute(Instant instant) {
        var format = DateFormat.getInstanceForSkeleton("Hm", words.locale());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return day(instant) + " " + format.format(Date.from(instant));
    }

    /** The server's day and hour of an instant, for cells that hold dates. */
    public LocalDateTime local(Instant instant) {
        return instant.atZone(zone).toLocalDateTime();
    }

    public String of(Period period) {
        if (period.start().equals(period.end())) {
            return of(period.start());
        }
        var years = period.start().month() == null && period.end().month() == null;
        return years
                ? words.get(
                        "plan-words.period.years",
                        String.valueOf(period.start().year()),
                        String.valueOf(period.end().year()))
                : words.get("plan-words.period", of(period.start()), of(period.end()));
    }

    private String monthName(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, words.locale());
    }
}
