package gangju.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date known to the year, the month or the day: {@code 2025}, {@code 2025-06}, {@code 2025-06-30}. */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (month == null && day != null) {
            throw new IllegalArgumentException("a day without a month");
        }
        if (month != null) {
            LocalDate.of(year, month, day == null ? 1 : day);
        }
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, null, null);
    }

    /** @throws IllegalArgumentException if the text is not of one of the three forms or no date of the calendar */
    public static PartialDate parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a date: " + text);
        }
        try {
            return new PartialDate(Integer.parseInt(match.group(1)), number(match.group(2)), number(match.group(3)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date: " + text, e);
        }
    }

    /** The last day that the partial date covers. */
    public LocalDate end() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /** The first day that the partial date covers. */
    public LocalDate start() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    @Override
    public String toString() {
        var text = String.format(Locale.ROOT, "%04d", year);
        if (month != null) {
            text += String.format(Locale.ROOT, "-%02d", month);
        }
        return day == null ? text : text + String.format(Locale.ROOT, "-%02d", day);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
