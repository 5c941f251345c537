package gangju.exchange.figures;

import gangju.indicator.Direction;
import gangju.indicator.Frequency;
import gangju.indicator.IndicatorKind;
import gangju.indicator.PriceBasis;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code lists of a table of indicators. */
final class IndicatorWords {
    static final CodeWords<IndicatorKind> KINDS = new CodeWords<>(IndicatorKind.class, "kinds.tsv");
    static final CodeWords<Direction> DIRECTIONS = new CodeWords<>(Direction.class, "directions.tsv");
    static final CodeWords<Frequency> FREQUENCIES = new CodeWords<>(Frequency.class, "frequencies.tsv");
    static final CodeWords<PriceBasis> PRICE_BASES = new CodeWords<>(PriceBasis.class, "price-bases.tsv");
    static final CodeWords<YesNo> YES_NO = new CodeWords<>(YesNo.class, "yes-no.tsv");
    private static final Pattern LAG = Pattern.compile("(\\d{1,4}) ?(天|日|days?|个?月|months?|年|years?)");

    private IndicatorWords() {}

    /** {@code P3M}, {@code 45天}, {@code 3 months}; empty for any other text. */
    static Optional<Period> lag(String text) {
        var match = LAG.matcher(text.strip());
        if (match.matches()) {
            int count = Integer.parseInt(match.group(1));
            return Optional.of(
                    switch (match.group(2).charAt(0)) {
                        case '天', '日', 'd' -> Period.ofDays(count);
                        case '年', 'y' -> Period.ofYears(count);
                        default -> Period.ofMonths(count);
                    });
        }
        try {
            return Optional.of(Period.parse(text)).filter(period -> !period.isNegative());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    enum YesNo {
        YES,
        NO
    }
}
