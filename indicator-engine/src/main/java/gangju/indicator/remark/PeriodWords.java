package gangju.indicator.remark;

import gangju.indicator.ReferencePeriod;
import java.util.Locale;

/** Periods in words: 2024 年, 2021—2025 年, 2024 年 3 季度; as short as a table needs. */
public final class PeriodWords {
    private static final Phrasebook WORDS = Phrasebook.beside(PeriodWords.class, "periods");

    private PeriodWords() {}

    /** In Chinese, or in English for any other language. */
    public static String text(ReferencePeriod period, Locale locale) {
        return WORDS.text(remark(period), locale);
    }

    private static Remark remark(ReferencePeriod period) {
        var start = period.start();
        int month = start.getMonthValue();
        int year = start.getYear();
        return switch (period.shape()) {
            case DAY -> Remark.of(start.toString());
            case YEAR -> Remark.of("year", year);
            case HALF -> Remark.of(month == 1 ? "half.1" : "half.2", year);
            case QUARTER -> Remark.of("quarter", year, (month + 2) / 3);
            case MONTH -> Remark.of("month", year, "@month." + month);
            case YEAR_TO_DATE -> Remark.of("to-date", year, "@month." + period.months());
            case SPAN ->
                areWholeYears(period)
                        ? Remark.of("years", year, period.end().getYear())
                        : Remark.of("span", start, period.end());
        };
    }

    private static boolean areWholeYears(ReferencePeriod period) {
        return period.start().getDayOfYear() == 1 && period.months() > 0 && period.months() % 12 == 0;
    }
}
