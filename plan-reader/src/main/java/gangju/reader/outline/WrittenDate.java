package gangju.reader.outline;

import gangju.model.PartialDate;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as documents write them: 2021年11月3日, 二〇二一年十一月三日, 2021-11-03, Tue, 1 Mar 2022 08:00:00 GMT. */
final class WrittenDate {
    private static final Pattern CHINESE = Pattern.compile(
            "([12]\\d{3}|[一二][〇零○Oo0一二三四五六七八九]{3}) ?年(?: ?(\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?: ?(\\d{1,2}|[一二三四五六七八九十]{1,3}) ?日)?)?");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)([12]\\d{3})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)");

    private WrittenDate() {}

    /** The first date in the text. */
    static Optional<PartialDate> find(String folded) {
        var chinese = CHINESE.matcher(folded);
        if (chinese.find()) {
            return from(chinese);
        }
        var numeric = NUMERIC.matcher(folded);
        if (numeric.find()) {
            return from(numeric);
        }
        return international(folded);
    }

    /** Whether the text is a date and nothing else. */
    static boolean is(String folded) {
        var stripped = folded.strip();
        return CHINESE.matcher(stripped).matches() || NUMERIC.matcher(stripped).matches();
    }

    private static Optional<PartialDate> from(Matcher match) {
        try {
            return Optional.of(new PartialDate(year(match.group(1)), part(match.group(2)), part(match.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> international(String text) {
        try {
            var date = OffsetDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static int year(String written) {
        if (Character.isDigit(written.charAt(0)) && written.charAt(0) < 0x80) {
            return Integer.parseInt(written);
        }
        int year = 0;
        for (int i = 0; i < written.length(); i++) {
            year = year * 10 + Math.max(0, Numeral.DIGITS.indexOf(written.charAt(i)));
        }
        return year;
    }

    private static @Nullable Integer part(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return written.charAt(0) < 0x80 ? Integer.valueOf(written) : Integer.valueOf(Numeral.han(written));
    }
}
