package gangju.reader.english;

import gangju.model.Operator;
import gangju.model.TargetType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says about one of its numbers, whoever says it and of whatever time.
 *
 * @param indicator empty where the sentence names none
 * @param due by when
 * @param from the level or the year that it is measured from
 * @param governed a verb or a word such as target governs the number
 */
record Promise(
        Amount amount,
        String indicator,
        @Nullable String unit,
        TargetType type,
        Operator operator,
        @Nullable When due,
        @Nullable Start from,
        boolean yearly,
        boolean governed) {
    /** With the date of what it belongs to. */
    Promise by(@Nullable When when) {
        return new Promise(amount, indicator, unit, type, operator, when, from, yearly, governed);
    }

    /** The same with another number and date. */
    Promise with(Amount other, Operator bound, @Nullable When when) {
        boolean changes = operator == Operator.DECREASE_BY || operator == Operator.INCREASE_BY;
        return new Promise(other, indicator, unit, type, changes ? operator : bound, when, from, yearly, governed);
    }

    Promise from(When start) {
        return new Promise(
                amount, indicator, unit, type, operator, due, new Start(null, null, start), yearly, governed);
    }

    Promise named(String name) {
        return new Promise(amount, name, unit, type, operator, due, from, yearly, governed);
    }

    /** Where a change starts; a year alone has no value. */
    record Start(
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable When when) {}
}
