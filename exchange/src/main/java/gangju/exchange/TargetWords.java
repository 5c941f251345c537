package gangju.exchange;

import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.Target;
import gangju.model.TargetType;
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
            var operator = words.code(target.operator());
            return target.operator() == Operator.BY ? operator : words.text("demand.none", operator, target.quote());
        }
        return words.text(
                        "demand." + target.operator().name(),
                        amount(target, target.value()),
                        amount(target, target.valueHigh()))
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

    private String amount(Target target, @Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        var unit = target.unit() == null ? "" : target.unit();
        if (target.type() == TargetType.RANK && unit.equals("位")) {
            return words.text("amount.rank", value.toPlainString());
        }
        var number = target.operator() == Operator.ORDER_OF_MAGNITUDE ? magnitude(value) : value.toPlainString();
        boolean joins = unit.isEmpty() || unit.startsWith("%") || unit.startsWith("‰");
        return joins ? number + unit : number + " " + unit;
    }

    /** 10000000 is 1000 万 where a language counts in 万 and 亿. */
    private String magnitude(BigDecimal value) {
        for (var scale : words.text("amount.scales").split(" ", -1)) {
            var parts = scale.split("=", -1);
            if (parts.length == 2 && value.compareTo(new BigDecimal(parts[1])) >= 0) {
                return value.divide(new BigDecimal(parts[1]))
                                .stripTrailingZeros()
                                .toPlainString() + " " + parts[0];
            }
        }
        return value.toPlainString();
    }
}
