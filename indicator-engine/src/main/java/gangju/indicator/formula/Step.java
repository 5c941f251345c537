package gangju.indicator.formula;

import java.math.BigDecimal;

/**
 * One line of a computation.
 *
 * @param name of the quantity: {@code required}, {@code actual}, {@code gap}; its words are in the remarks
 * @param result of the expression
 */
public record Step(String name, Expression expression, BigDecimal result) {
    public static Step of(String name, Expression expression) {
        return new Step(name, expression, expression.value());
    }
}
