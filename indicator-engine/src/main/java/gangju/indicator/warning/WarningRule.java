package gangju.indicator.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how a rule applies.
 *
 * @param parameters by name; {@link RuleCode} tells which there are
 * @param from first day on which it is in force so; null is from the beginning
 * @param knownSince the day it was decided; null is from the beginning
 * @param reason why so
 */
public record WarningRule(
        RuleCode code,
        boolean isOn,
        Severity severity,
        Map<String, String> parameters,
        @Nullable LocalDate from,
        @Nullable LocalDate knownSince,
        String reason) {
    public WarningRule {
        parameters = Map.copyOf(parameters);
    }

    /** @throws IllegalArgumentException if the rule lacks it, or it is no number */
    BigDecimal number(String parameter) {
        try {
            return new BigDecimal(text(parameter));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(code.code() + ": " + parameter + " is no number", e);
        }
    }

    /** @throws IllegalArgumentException if the rule lacks it */
    String text(String parameter) {
        var value = parameters.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException(code.code() + " lacks the parameter " + parameter);
        }
        return value;
    }
}
