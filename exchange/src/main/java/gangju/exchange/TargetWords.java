package gangju.exchange;

import gangju.model.PartialDate;
import gangju.model.Target;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A target's promise in words: 不低于 6%; 达到 8000 亿元左右; at least 6%. */
public final class TargetWords {
    private final Words words;

    private TargetWords(Words words) {
        this.words = words;
    }

    /** Chinese, or English where the locale asks for it. */
    public static TargetWords of(Locale locale) {
        return new TargetWords(Words.of(locale));
    }

    /** Operator, value and unit; the plan's own clause where it states no number. */
    public String demand(Target target) {
        if (target.value() == null && target.valueHigh() == null) {
            return words.text("demand.none", words.code(target.operator()), target.quote());
        }
        return words.text(
                        "demand." + target.operator().name(),
                        amount(target.value(), target.unit()),
                        amount(target.valueHigh(), target.unit()))
                .strip();
    }

    /** By when: the year, the period, or that the plan does not say. */
    public String when(Target target) {
        var period = target.period();
        if (target.perYear() && period != null) {
            return words.text("when.each", date(period.start()), date(period.end()));
        }
        if (target.date() != null) {
            return words.text("when.date", date(target.date()));
        }
        return period == null
                ? words.text("when.none")
                : words.text("when.period", date(period.start()), date(period.end()));
    }

    private String date(PartialDate date) {
        if (date.month() == null) {
            return words.text("date.year", Integer.toString(date.year()));
        }
        return date.toString();
    }

    private static String amount(@Nullable BigDecimal value, @Nullable String unit) {
        if (value == null) {
            return "";
        }
        var number = value.toPlainString();
        if (unit == null || unit.isEmpty()) {
            return number;
        }
        return unit.startsWith("%") || unit.startsWith("‰") ? number + unit : number + " " + unit;
    }
}
