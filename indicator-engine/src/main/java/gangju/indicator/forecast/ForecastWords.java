package gangju.indicator.forecast;

import gangju.indicator.forecast.Pace.Measure;
import gangju.indicator.remark.Phrasebook;
import gangju.indicator.remark.Remark;
import java.math.BigDecimal;
import java.util.Locale;

/** The words of outlooks: reasons, rules, methods ({@code method.drift}) and what was left out. */
public final class ForecastWords {
    private static final Phrasebook PHRASES = Phrasebook.beside(ForecastWords.class, "forecast");

    /** Shares change by points. */
    private static final String POINTS = "个百分点";

    private ForecastWords() {}

    /** A sentence in Chinese, or in English for any other language. */
    public static String text(Remark remark, Locale locale) {
        return PHRASES.text(remark, locale);
    }

    /** What the method does, in a phrase. */
    public static String text(Method method, Locale locale) {
        return PHRASES.text("method." + method.code(), locale);
    }

    /**
     * Required against recent pace, in a sentence.
     *
     * @param unit of the indicator
     */
    public static String text(Pace pace, String unit, Locale locale) {
        var code = switch (pace.measure()) {
            case CHANGE -> "pace-change";
            case GROWTH -> "pace-growth";
            case AMOUNT -> "pace-amount";
        };
        var remark = Remark.of(
                code,
                plain(pace.required()),
                plain(pace.recent()),
                pace.measure() == Measure.CHANGE && unit.equals("%") ? POINTS : unit,
                pace.since(),
                pace.latest());
        return PHRASES.text(remark, locale);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
