package gangju.exchange.figures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value as people write it: {@code 18,766.7}, {@code 约2.4万}, {@code 6.58%}.
 *
 * @param unit that stands behind the number; empty where there is none
 */
record WrittenValue(BigDecimal number, String unit, Qualifiers qualifiers) {
    /** As many digits as a figure can have. */
    static final Pattern NUMBER = Pattern.compile("([-−+]?)(\\d{1,3}(?:,\\d{3}){1,9}|\\d{1,30})(\\.\\d{1,20})?");

    private static final Pattern WITH_UNIT = Pattern.compile(NUMBER.pattern() + "\\s*([^\\d\\s.,].*)?");

    /** Empty where the text is no number. */
    static Optional<WrittenValue> parse(String text) {
        var stripped = QualifierWords.strip(text);
        return of(stripped.rest(), stripped.found());
    }

    private static Optional<WrittenValue> of(String text, Qualifiers qualifiers) {
        var match = WITH_UNIT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var digits = match.group(2).replace(",", "") + (match.group(3) == null ? "" : match.group(3));
        var number = new BigDecimal(digits);
        var signed = match.group(1).equals("-") || match.group(1).equals("−") ? number.negate() : number;
        return Optional.of(new WrittenValue(signed, match.group(4) == null ? "" : match.group(4), qualifiers));
    }
}
