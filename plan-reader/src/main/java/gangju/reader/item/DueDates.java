package gangju.reader.item;

import gangju.model.PartialDate;
import gangju.model.Span;
import gangju.reader.outline.Outline;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds by when something is to be done: 2023年底前, 到2024年6月, 年内, by Q3 2026; a day that comes every year is no due date.
 */
final class DueDates {
    private static final String YEAR = "(20\\d{2})年";
    private static final String MONTH = "(?:(1[0-2]|0?[1-9])月(?:份)?)?";
    private static final Pattern BY = Pattern.compile("(?:" + YEAR + MONTH + "(?:底|末|年底|年末|底以|上半年|下半年)?(?:之前|以前|前)"
            + "|(?:到|至|于|在|力争|争取|截至)" + YEAR + MONTH + "(?:底|末|年底|年末)?(?=[,,]|完成|建成|投入|实现|全面|基本|前)"
            + ")");
    private static final Pattern LABELLED = Pattern.compile("(?:完成时限|完成时间|完成期限|时限|时间节点|时间安排)[::]\\s*" + YEAR + MONTH);
    private static final Pattern THIS_YEAR = Pattern.compile("(?<![0-9一二三四五六七八九十每几多来])(?:今年|本年度?)?(?:年内|年底前)");

    private final Outline outline;

    DueDates(Outline outline) {
        this.outline = outline;
    }

    /** The last date that {@code folded} names in the span as one by which something is done. */
    Optional<PartialDate> in(String folded, Span span) {
        return labelled(folded, span)
                .or(() -> latest(Stream.concat(all(BY, folded, span), LatinDueDates.in(folded, span))))
                .or(() -> withinTheYear(folded, span));
    }

    /** The date behind 完成时限： and the like. */
    Optional<PartialDate> labelled(String folded, Span span) {
        return latest(Stream.concat(all(LABELLED, folded, span), LatinDueDates.labelled(folded, span)));
    }

    private static Stream<PartialDate> all(Pattern pattern, String folded, Span span) {
        return pattern.matcher(folded)
                .region(span.start(), span.end())
                .results()
                .map(DueDates::date);
    }

    private Optional<PartialDate> latest(Stream<PartialDate> dates) {
        return dates.filter(this::isWithinThePlan).max(Comparator.comparing(PartialDate::end));
    }

    /** A year beyond the plan is somebody else's, such as the nation's. */
    private boolean isWithinThePlan(PartialDate date) {
        var period = outline.metadata().period();
        return period == null
                || !date.end().isAfter(period.end().end())
                        && !date.end().isBefore(period.start().start());
    }

    private static PartialDate date(java.util.regex.MatchResult match) {
        for (int group = 1; group < match.groupCount(); group += 2) {
            if (match.group(group) != null) {
                var month = match.group(group + 1);
                return new PartialDate(
                        Integer.parseInt(match.group(group)), month == null ? null : Integer.valueOf(month), null);
            }
        }
        throw new IllegalStateException("a date without a year");
    }

    /** 年内 is the year that the document was written in, where that is known and the plan covers no other year. */
    private Optional<PartialDate> withinTheYear(String folded, Span span) {
        Matcher matcher = THIS_YEAR.matcher(folded).region(span.start(), span.end());
        if (!matcher.find()) {
            return Optional.empty();
        }
        var metadata = outline.metadata();
        var period = metadata.period();
        if (period != null && period.start().year() == period.end().year()) {
            return Optional.of(PartialDate.ofYear(period.end().year()));
        }
        return Stream.of(Optional.ofNullable(metadata.written()), Optional.ofNullable(metadata.published()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> PartialDate.ofYear(date.year()));
    }
}
