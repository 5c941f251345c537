package gangju.exchange.table;

import gangju.model.PartialDate;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date as people write it: {@code 2024}, {@code 2024年3月}, {@code 2024/3/5}, with or without a remark in brackets. */
public final class WrittenDate {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})年?(?:[-/.]?(\\d{1,2})月?(?:[-/.]?(\\d{1,2})日?)?)?(?: ?\\([^()]*\\))?");

    private WrittenDate() {}

    /** Empty where the text is no date, or is empty. */
    public static Optional<PartialDate> parse(String text) {
        var match = FORM.matcher(WordTable.fold(text));
        if (!match.matches() || joinsDigits(match.group())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PartialDate(Integer.parseInt(match.group(1)), number(match.group(2)), number(match.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean joinsDigits(String text) {
        return text.matches("\\d{5,}.*");
    }

    @SuppressWarnings("NullAway") // a part of a date that is not there
    private static Integer number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
