package gangju.reader.table;

import gangju.model.Metadata;
import gangju.model.PartialDate;
import gangju.model.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The years that a plan speaks from and for, and the years that words of its tables name. */
record Timeline(@Nullable Period period, @Nullable Integer written) {
    private static final Pattern YEARS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)年?(?:[-~—–〜至到/]{1,2}((?:19|20)?\\d\\d)(?!\\d)年?)?(?![\\d.])");
    private static final Pattern FIVE_YEARS = Pattern.compile("十([一二三四五六七])五[”\"」』]?(?:规划|时期)?(期?末|时期末)?");
    private static final int CENTURY = 100;

    /** What a head or a caption names: a year, or a stretch of years. */
    record Years(int first, int last) {
        PartialDate date() {
            return PartialDate.ofYear(last);
        }

        boolean isStretch() {
            return first < last;
        }

        Period period() {
            return Period.ofYears(first, last);
        }
    }

    static Timeline of(Metadata metadata) {
        var date = metadata.written() != null ? metadata.written() : metadata.published();
        return new Timeline(metadata.period(), date == null ? null : date.year());
    }

    /**
     * The last year or stretch that the words name, as “2020年实际”, “2021-2025年”; 2027/28 is the year that ends in 2028.
     */
    static @Nullable Years in(String words) {
        Years found = null;
        Matcher match = YEARS.matcher(words);
        while (match.find()) {
            int first = Integer.parseInt(match.group(1));
            int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
            last = last < CENTURY ? first / CENTURY * CENTURY + last : last;
            if (first <= last) {
                boolean fiscal = match.group().indexOf('/') > 0;
                found = new Years(fiscal ? last : first, last);
            }
        }
        return found == null ? fiveYears(words) : found;
    }

    private static @Nullable Years fiveYears(String words) {
        var match = FIVE_YEARS.matcher(words);
        if (!match.find()) {
            return null;
        }
        int first = 2001 + 5 * ("一二三四五六七".indexOf(match.group(1)) + 1);
        return match.group(2) == null ? new Years(first, first + 4) : new Years(first + 4, first + 4);
    }

    boolean isPast(int year) {
        if (period != null) {
            return year < period.start().year();
        }
        return written != null && year < written;
    }

    /** Whether a bare year in a head speaks of what is still to come. */
    boolean isAhead(int year) {
        if (period == null) {
            return written != null && year > written;
        }
        int from = written == null ? period.start().year() : written;
        return year == period.end().year() || year >= period.start().year() && year > from;
    }

    @Nullable
    PartialDate end() {
        return period == null ? null : period.end();
    }

    /** Over which years a total or a yearly rate up to a date is meant, where the plan's own years say so. */
    @Nullable
    Period upTo(@Nullable PartialDate date) {
        if (period == null || date != null && date.year() != period.end().year()) {
            return null;
        }
        return period.start().year() < period.end().year() ? period : null;
    }
}
