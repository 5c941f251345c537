package gangju.cli;

import gangju.exchange.Words;
import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.Target;
import gangju.model.TargetType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A target's promise in words: 不低于 6%; 达到 8000 亿元左右; at least 6%. */
record PromiseWords(Messages messages) {

    /** Operator, value and unit; the plan's own clause where it states no number. */
    String demand(Target target) {
        if (target.value() == null && target.valueHigh() == null) {
            var operator = Words.of(messages.locale()).code(target.operator());
            return target.operator() == Operator.BY ? operator : messages.text("demand.none", operator, target.quote());
        }
        return messages.text(
                        "demand." + target.operator().name(),
                        amount(target, target.value()),
                        amount(target, target.valueHigh()))
                .strip();
    }

    /** By when: the year, the period, or that the plan does not say. */
    String when(Target target) {
        var period = target.period();
        if (target.perYear() && period != null) {
            return messages.text("when.each", date(period.start()), date(period.end()));
        }
        if (target.date() != null) {
            return messages.text("when.date", date(target.date()));
        }
        return period == null
                ? messages.text("when.none")
                : messages.text("when.period", date(period.start()), date(period.end()));
    }

    private String date(PartialDate date) {
        if (date.month() == null) {
            return messages.text("date.year", Integer.toString(date.year()));
        }
        return date.toString();
    }

    private String amount(Target target, @Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        var unit = target.unit() == null ? "" : target.unit();
        if (target.type() == TargetType.RANK && unit.equals("位")) {
            return messages.text("amount.rank", value.toPlainString());
        }
        var number = target.operator() == Operator.ORDER_OF_MAGNITUDE ? magnitude(value) : value.toPlainString();
        boolean joins = unit.isEmpty() || unit.startsWith("%") || unit.startsWith("‰");
        return joins ? number + unit : number + " " + unit;
    }

    /** 10000000 is 1000 万 where a language counts in 万 and 亿. */
    private String magnitude(BigDecimal value) {
        for (var scale : messages.text("amount.scales").split(" ", -1)) {
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
