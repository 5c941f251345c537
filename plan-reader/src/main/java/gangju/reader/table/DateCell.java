package gangju.reader.table;

import gangju.model.PartialDate;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads by when a cell says that something is due: 2025年12月底前, 2023—2025年, 2025.6, 年底前, Q3 2026, Dec 2026. */
final class DateCell {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DAY =
            Pattern.compile("(20\\d\\d)[年./-] ?(1[0-2]|0?[1-9])(?!\\d)(?:[月./-] ?(3[01]|[12]\\d|0?[1-9])(?!\\d))?");
    private static final Pattern HALF =
            Pattern.compile("(20\\d\\d)年?(?:(上半年)|第?([一二三四1-4])季度)|(20\\d\\d) ?q([1-4])|q([1-4]) ?(20\\d\\d)");
    private static final Pattern MONTH_NAME = Pattern.compile(
            "(?:\\b([12]?\\d|3[01])(?:st|nd|rd|th)? )?\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? ?(?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(20\\d\\d)");
    private static final Pattern BARE_MONTH = Pattern.compile("^(?:每年)?(1[0-2]|[1-9])月(?:底|末|份)?(?:前|以前|之前)?$");
    private static final Pattern OF_THE_YEAR = Pattern.compile("^(?:今年|本年)?(?:年底|年末|年内|全年)(?:前|以前)?$");

    private DateCell() {}

    /** @param words folded and tidied */
    static @Nullable PartialDate read(String words, Timeline timeline) {
        var lower = words.toLowerCase(Locale.ROOT);
        var exact = Stream.of(days(lower), parts(lower), named(lower))
                .flatMap(dates -> dates)
                .max(Comparator.comparing(PartialDate::end));
        var years = Timeline.in(lower);
        if (exact.isPresent() && (years == null || exact.get().year() >= years.last())) {
            return exact.get();
        }
        return years != null ? years.date() : withinTheYear(lower, timeline).orElse(null);
    }

    private static Stream<PartialDate> days(String words) {
        return DAY.matcher(words).results().flatMap(match -> {
            int year = Integer.parseInt(match.group(1));
            int month = Integer.parseInt(match.group(2));
            boolean stretch = words.startsWith("-", match.start() + 4)
                    && match.group(3) == null
                    && match.group(2).length() == 2
                    && month > year % 100;
            if (stretch) {
                return Stream.empty();
            }
            return Stream.of(date(match.group(1), month, match.group(3)));
        });
    }

    /** To the month where the day is none of the calendar. */
    private static PartialDate date(String year, int month, @Nullable String day) {
        try {
            return new PartialDate(
                    Integer.parseInt(year), month, day == null || day.equals("0") ? null : Integer.valueOf(day));
        } catch (DateTimeException e) {
            return new PartialDate(Integer.parseInt(year), month, null);
        }
    }

    /** Half years and quarters end with a month. */
    private static Stream<PartialDate> parts(String words) {
        return HALF.matcher(words).results().map(match -> {
            if (match.group(2) != null) {
                return new PartialDate(Integer.parseInt(match.group(1)), 6, null);
            }
            var year = Stream.of(1, 4, 7)
                    .map(match::group)
                    .filter(group -> group != null)
                    .findFirst();
            var quarter = Stream.of(3, 5, 6)
                    .map(match::group)
                    .filter(group -> group != null)
                    .findFirst();
            int number = "一二三四".indexOf(quarter.orElse("1")) + 1;
            int month = 3 * (number > 0 ? number : Integer.parseInt(quarter.orElse("1")));
            return new PartialDate(Integer.parseInt(year.orElse("0")), month, null);
        });
    }

    private static Stream<PartialDate> named(String words) {
        return MONTH_NAME
                .matcher(words)
                .results()
                .map(match -> date(
                        match.group(4),
                        MONTHS.indexOf(match.group(2)) + 1,
                        match.group(1) == null ? match.group(3) : match.group(1)));
    }

    /** A plan of one year need not say which. */
    private static Optional<PartialDate> withinTheYear(String words, Timeline timeline) {
        var period = timeline.period();
        if (period == null || period.start().year() != period.end().year()) {
            return Optional.empty();
        }
        int year = period.end().year();
        var month = BARE_MONTH.matcher(words);
        if (month.find()) {
            return Optional.of(new PartialDate(year, Integer.parseInt(month.group(1)), null));
        }
        return OF_THE_YEAR.matcher(words).find() ? Optional.of(PartialDate.ofYear(year)) : Optional.empty();
    }
}
