package gangju.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time that a figure is about: its first day and its length in whole months, or in days.
 *
 * <p>Written as in SDMX: {@code 2024}, {@code 2024-S1}, {@code 2024-Q3}, {@code 2024-M05}, {@code 2024-05-31}, and any
 * other as start and length, {@code 2022-01-01/P9M}.
 */
public final class ReferencePeriod implements Comparable<ReferencePeriod> {
    private static final Pattern CALENDAR =
            Pattern.compile("(\\d{4})(?:-(?:S([12])|Q([1-4])|M(0[1-9]|1[0-2])|(0[1-9]|1[0-2])(?:-(\\d{2}))?))?");
    private static final Pattern START_AND_LENGTH = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(P\\d+[YMD](?:\\d+[MD])?)");

    private final LocalDate start;
    private final Period length;
    /** What follows from the two, worked out once: every figure is asked for it many times. */
    private final LocalDate end;

    private final int months;
    private final Shape shape;

    /** @throws IllegalArgumentException if there is no length, or one in months and days */
    public ReferencePeriod(LocalDate start, Period length) {
        this.start = start;
        this.length = length.normalized();
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a period without length");
        }
        if (length.getDays() != 0 && length.toTotalMonths() != 0) {
            throw new IllegalArgumentException("a length in months and days: " + length);
        }
        this.end = start.plus(length).minusDays(1);
        this.months = Math.toIntExact(length.toTotalMonths());
        this.shape = shapeOf();
    }

    public static ReferencePeriod ofYear(int year) {
        return ofMonths(year, 1, 12);
    }

    /** From the first of a month on. */
    public static ReferencePeriod ofMonths(int year, int month, int months) {
        return new ReferencePeriod(LocalDate.of(year, month, 1), Period.ofMonths(months));
    }

    /** From the first day of one year to the last of another. */
    public static ReferencePeriod ofYears(int first, int last) {
        return ofMonths(first, 1, (last - first + 1) * 12);
    }

    /** @throws IllegalArgumentException if the text is not of one of the forms, or no date of the calendar */
    public static ReferencePeriod parse(String text) {
        try {
            var match = START_AND_LENGTH.matcher(text);
            if (match.matches()) {
                return new ReferencePeriod(LocalDate.parse(match.group(1)), Period.parse(match.group(2)));
            }
            return calendar(text).orElseThrow(() -> new IllegalArgumentException("not a period: " + text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a period: " + text, e);
        }
    }

    private static Optional<ReferencePeriod> calendar(String text) {
        var match = CALENDAR.matcher(text);
        return match.matches() ? Optional.of(calendar(match)) : Optional.empty();
    }

    private static ReferencePeriod calendar(Matcher match) {
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return ofMonths(year, Integer.parseInt(match.group(2)) * 6 - 5, 6);
        }
        if (match.group(3) != null) {
            return ofMonths(year, Integer.parseInt(match.group(3)) * 3 - 2, 3);
        }
        if (match.group(4) != null) {
            return ofMonths(year, Integer.parseInt(match.group(4)), 1);
        }
        if (match.group(5) == null) {
            return ofYear(year);
        }
        int month = Integer.parseInt(match.group(5));
        return match.group(6) == null
                ? ofMonths(year, month, 1)
                : new ReferencePeriod(LocalDate.of(year, month, Integer.parseInt(match.group(6))), Period.ofDays(1));
    }

    /** Its first day. */
    public LocalDate start() {
        return start;
    }

    /** In years and months, or in days. */
    public Period length() {
        return length;
    }

    /** The last day that it covers. */
    public LocalDate end() {
        return end;
    }

    /** Whole months; 0 for a length in days. */
    public int months() {
        return months;
    }

    public Shape shape() {
        return shape;
    }

    private Shape shapeOf() {
        if (months == 0) {
            return length.getDays() == 1 ? Shape.DAY : Shape.SPAN;
        }
        if (start.getDayOfMonth() != 1) {
            return Shape.SPAN;
        }
        int before = start.getMonthValue() - 1;
        return switch (months) {
            case 12 -> before == 0 ? Shape.YEAR : Shape.SPAN;
            case 6 -> before % 6 == 0 ? Shape.HALF : Shape.SPAN;
            case 3 -> before % 3 == 0 ? Shape.QUARTER : Shape.SPAN;
            case 1 -> Shape.MONTH;
            default -> before == 0 && months < 12 ? Shape.YEAR_TO_DATE : Shape.SPAN;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferencePeriod period && start.equals(period.start) && length.equals(period.length);
    }

    @Override
    public int hashCode() {
        return 31 * start.hashCode() + length.hashCode();
    }

    /** Earlier ends first; of those that end together, the shorter first; of the same days, those counted in days. */
    @Override
    public int compareTo(ReferencePeriod other) {
        int byEnd = end.compareTo(other.end);
        int byStart = byEnd != 0 ? byEnd : other.start.compareTo(start);
        return byStart != 0 ? byStart : Integer.compare(months, other.months);
    }

    @Override
    public String toString() {
        var year = year();
        return switch (shape()) {
            case YEAR -> year;
            case HALF -> year + "-S" + (start.getMonthValue() + 5) / 6;
            case QUARTER -> year + "-Q" + (start.getMonthValue() + 2) / 3;
            case MONTH -> year + (start.getMonthValue() < 10 ? "-M0" : "-M") + start.getMonthValue();
            case DAY -> start.toString();
            case YEAR_TO_DATE, SPAN -> start + "/" + length;
        };
    }

    private String year() {
        var digits = Integer.toString(start.getYear());
        return digits.length() >= 4 ? digits : "0".repeat(4 - digits.length()) + digits;
    }

    /** Kinds of periods; a year to date starts with the year and ends within it, such as three quarters. */
    public enum Shape {
        YEAR,
        HALF,
        QUARTER,
        MONTH,
        DAY,
        YEAR_TO_DATE,
        SPAN
    }
}
