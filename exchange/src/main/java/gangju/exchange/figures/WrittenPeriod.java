package gangju.exchange.figures;

import gangju.exchange.table.WordTable;
import gangju.indicator.ReferencePeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as people write it: {@code 2024年}, {@code 2024H1}, {@code 2024年1—9月}, {@code 2021—2025年}, {@code 十四五}, and
 * all forms of {@link ReferencePeriod}.
 *
 * @param qualifiers of a remark in brackets
 */
record WrittenPeriod(ReferencePeriod period, Qualifiers qualifiers) {
    private static final Pattern REMARK = Pattern.compile("\\(([^()]*)\\)$");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―－−~～至到]+|--+");
    private static final Pattern ALTERNATIVES = Pattern.compile("(^|[^a-z])or([^a-z]|$)|或|/\\d{4}$");
    private static final Pattern PLAN = Pattern.compile("[\"“”]?十([一二三四五六七八九])五[\"“”]?(时期|期间|规划期)?");
    private static final String DIGITS = "一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:年度?|年(?:底|末))?");
    private static final Pattern HALF = Pattern.compile("(\\d{4})(?:年?-?[hs]([12])|年([上下])半年)");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})(?:年?-?q([1-4])|年第?([1-4一二三四])季度?)");
    private static final Pattern QUARTERS =
            Pattern.compile("(\\d{4})(?:年?-?q([1-4])-q([1-4])|年()前([二三四2-4])个?季度?|年([1-4一])-([1-4二三四])季度?)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-?m|-|/|\\.|年)(\\d{1,2})月?");
    private static final Pattern MONTHS = Pattern.compile("(\\d{4})(?:-?m|年|-)(\\d{1,2})月?-(?:m|\\1年)?(\\d{1,2})(月?)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?");
    private static final Pattern FROM_TO = Pattern.compile("(\\d{4}[^-]*)-(\\d{4}.*)");

    /** Empty where the text may be more than one period, or is none. */
    static Optional<WrittenPeriod> parse(String text) {
        var written = fold(text);
        var remark = REMARK.matcher(written);
        var qualifiers = Qualifiers.NONE;
        if (remark.find()) {
            qualifiers = QualifierWords.of(remark.group(1));
            written = written.substring(0, remark.start()).strip();
        }
        if (!qualifiers.others().isEmpty()) {
            return Optional.empty();
        }
        var found = qualifiers;
        return period(written).map(period -> new WrittenPeriod(period, found));
    }

    /** Whether the text itself says that it may be one or another. */
    static boolean isAmbiguous(String text) {
        return ALTERNATIVES.matcher(WordTable.fold(text)).find();
    }

    private static String fold(String text) {
        return DASHES.matcher(WordTable.fold(text)).replaceAll("-");
    }

    private static Optional<ReferencePeriod> period(String text) {
        try {
            return Optional.of(ReferencePeriod.parse(text.toUpperCase(java.util.Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            // not one of the written standards; the ways of people follow
        }
        try {
            var compact = text.replace(" ", "");
            return single(compact).or(() -> fromTo(compact));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ReferencePeriod> single(String text) {
        return matching(YEAR, text)
                .map(match -> ReferencePeriod.ofYear(number(match, 1)))
                .or(() -> matching(HALF, text).map(WrittenPeriod::half))
                .or(() -> matching(QUARTER, text).map(WrittenPeriod::quarter))
                .or(() -> matching(QUARTERS, text).map(WrittenPeriod::quarters))
                .or(() -> matching(MONTH, text)
                        .map(match -> ReferencePeriod.ofMonths(number(match, 1), number(match, 2), 1)))
                .or(() -> matching(MONTHS, text).flatMap(WrittenPeriod::months))
                .or(() -> matching(DAY, text).map(WrittenPeriod::day))
                .or(() -> matching(PLAN, text).map(WrittenPeriod::plan));
    }

    private static ReferencePeriod half(Matcher match) {
        boolean second = match.group(2) != null
                ? match.group(2).equals("2")
                : match.group(3).equals("下");
        return ReferencePeriod.ofMonths(number(match, 1), second ? 7 : 1, 6);
    }

    private static ReferencePeriod quarter(Matcher match) {
        int quarter = ordinal(match.group(2) == null ? match.group(3) : match.group(2));
        return ReferencePeriod.ofMonths(number(match, 1), quarter * 3 - 2, 3);
    }

    private static ReferencePeriod quarters(Matcher match) {
        int first = 1;
        int last;
        if (match.group(2) != null) {
            first = ordinal(match.group(2));
            last = ordinal(match.group(3));
        } else if (match.group(5) != null) {
            last = ordinal(match.group(5));
        } else {
            first = ordinal(match.group(6));
            last = ordinal(match.group(7));
        }
        return ReferencePeriod.ofMonths(number(match, 1), first * 3 - 2, (last - first + 1) * 3);
    }

    /** 2021-07-09 would be a day, and 2021-07 a month: months need a word for themselves. */
    private static Optional<ReferencePeriod> months(Matcher match) {
        boolean said = match.group().contains("m") || match.group().contains("月");
        int first = number(match, 2);
        int last = number(match, 3);
        return said && first <= last && last <= 12
                ? Optional.of(ReferencePeriod.ofMonths(number(match, 1), first, last - first + 1))
                : Optional.empty();
    }

    private static ReferencePeriod day(Matcher match) {
        return new ReferencePeriod(
                LocalDate.of(number(match, 1), number(match, 2), number(match, 3)), Period.ofDays(1));
    }

    /** 十一五 is 2006 to 2010, and so on. */
    private static ReferencePeriod plan(Matcher match) {
        int first = 2001 + 5 * (DIGITS.indexOf(match.group(1)) + 1);
        return ReferencePeriod.ofYears(first, first + 4);
    }

    private static Optional<ReferencePeriod> fromTo(String text) {
        return matching(FROM_TO, text)
                .flatMap(match -> single(match.group(1))
                        .flatMap(from -> single(match.group(2)).flatMap(to -> spanning(from, to))));
    }

    private static Optional<ReferencePeriod> spanning(ReferencePeriod from, ReferencePeriod to) {
        var end = to.start().plus(to.length());
        if (!from.end().isBefore(to.end())) {
            return Optional.empty();
        }
        boolean months = from.months() > 0 && to.months() > 0;
        var length = months
                ? Period.ofMonths(Math.toIntExact(ChronoUnit.MONTHS.between(from.start(), end)))
                : Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(from.start(), end)));
        return Optional.of(new ReferencePeriod(from.start(), length));
    }

    private static Optional<Matcher> matching(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int ordinal(String text) {
        int at = DIGITS.indexOf(text);
        return at >= 0 ? at + 1 : Integer.parseInt(text);
    }
}
