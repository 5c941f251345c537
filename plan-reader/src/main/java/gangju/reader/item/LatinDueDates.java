package gangju.reader.item;

import gangju.model.PartialDate;
import gangju.model.Span;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds by when English text says that something is to be done: by Q3 2026, Due: 31 December 2026, FY2027. */
final class LatinDueDates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String DATE = "(?:(?:(?<day>[0-3]?\\d)(?:st|nd|rd|th)? )?(?<month>"
            + String.join("|", MONTHS) + ")[a-z]{0,6}\\.?(?: (?<after>[0-3]?\\d)(?:st|nd|rd|th)?,)?,? "
            + "|Q(?<quarter>[1-4])[ ,/]{1,2}(?:FY ?)?|FY ?|fiscal year )?(?<year>20\\d\\d)(?:[-/–](?<last>20\\d\\d|\\d\\d))?(?![\\d,.]\\d|\\d)";
    private static final Pattern LABELLED = Pattern.compile(
            "(?<![\\w-])(?:due(?: date)?|deadline|time ?(?:line|frame|scale)|target date|completion(?: date)?|by when|when)\\*{0,2} ?:\\*{0,2} ?(?:by |before |(?:the )?end of )*"
                    + DATE,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile(
            "\\b(?:by|before|no later than) (?:the )?(?:end of |close of )?(?:calendar year )?" + DATE,
            Pattern.CASE_INSENSITIVE);

    private LatinDueDates() {}

    static Stream<PartialDate> labelled(String folded, Span span) {
        return LABELLED.matcher(folded)
                .region(span.start(), span.end())
                .results()
                .map(LatinDueDates::date);
    }

    static Stream<PartialDate> in(String folded, Span span) {
        return BY.matcher(folded).region(span.start(), span.end()).results().map(LatinDueDates::date);
    }

    /** A fiscal year and a stretch of years are known by the year that they end in. */
    private static PartialDate date(MatchResult match) {
        int first = Integer.parseInt(match.group("year"));
        var last = match.group("last");
        int year = last == null
                ? first
                : last.length() == 4 ? Integer.parseInt(last) : first / 100 * 100 + Integer.parseInt(last);
        var quarter = match.group("quarter");
        if (quarter != null) {
            return new PartialDate(year, 3 * Integer.parseInt(quarter), null);
        }
        var month = match.group("month");
        if (month == null) {
            return PartialDate.ofYear(Math.max(first, year));
        }
        int number = MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1;
        var day = match.group("day") == null ? match.group("after") : match.group("day");
        try {
            return new PartialDate(first, number, day == null ? null : Integer.valueOf(day));
        } catch (DateTimeException e) {
            return new PartialDate(first, number, null);
        }
    }
}
