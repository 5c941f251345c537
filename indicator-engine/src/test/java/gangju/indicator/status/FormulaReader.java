package gangju.indicator.status;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Evaluates the printed text of a formula. It shares no code with the engine: powers are by logarithms in a plain
 * series of its own, with 40 digits.
 */
final class FormulaReader {
    private static final MathContext DIGITS = new MathContext(45, RoundingMode.HALF_EVEN);
    private final String text;
    private int at;

    private FormulaReader(String text) {
        this.text = text.replace(" ", "");
    }

    static BigDecimal evaluate(String text) {
        var reader = new FormulaReader(text);
        var value = reader.sum();
        if (reader.at != reader.text.length()) {
            throw new IllegalArgumentException("not read to the end: " + text);
        }
        return value;
    }

    private BigDecimal sum() {
        var value = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '−')) {
            boolean plus = text.charAt(at++) == '+';
            var right = product();
            value = plus ? value.add(right) : value.subtract(right);
        }
        return value;
    }

    private BigDecimal product() {
        var value = power();
        while (at < text.length() && (text.charAt(at) == '×' || text.charAt(at) == '÷')) {
            boolean times = text.charAt(at++) == '×';
            var right = power();
            value = times ? value.multiply(right) : value.divide(right, DIGITS);
        }
        return value;
    }

    private BigDecimal power() {
        var base = atom();
        if (at < text.length() && text.charAt(at) == '^') {
            at++;
            return raise(base, atom());
        }
        return base;
    }

    private BigDecimal atom() {
        if (text.charAt(at) == '(') {
            at++;
            var value = sum();
            if (text.charAt(at++) != ')') {
                throw new IllegalArgumentException("no closing bracket: " + text);
            }
            return value;
        }
        int start = at;
        if (text.charAt(at) == '−') {
            at++;
        }
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return new BigDecimal(text.substring(start, at).replace('−', '-'));
    }

    private static BigDecimal raise(BigDecimal base, BigDecimal exponent) {
        if (exponent.stripTrailingZeros().scale() <= 0) {
            return base.pow(exponent.intValueExact(), DIGITS);
        }
        return exponential(exponent.multiply(logarithm(base), DIGITS));
    }

    /** By Newton's method on the exponential. */
    private static BigDecimal logarithm(BigDecimal value) {
        int tens = value.precision() - value.scale() - 1;
        var mantissa = value.scaleByPowerOfTen(-tens);
        var guess = new BigDecimal(Math.log(mantissa.doubleValue()));
        for (int i = 0; i < 3; i++) {
            var power = exponential(guess);
            guess = guess.add(mantissa.subtract(power).multiply(BigDecimal.TWO).divide(mantissa.add(power), DIGITS));
        }
        return tens == 0
                ? guess
                : guess.add(
                        logarithm(new BigDecimal("9.5")).add(smallLogarithm()).multiply(BigDecimal.valueOf(tens)));
    }

    /** ln(10 ÷ 9.5) = −ln(1 − 1/20), as a series. */
    private static BigDecimal smallLogarithm() {
        var sum = BigDecimal.ZERO;
        var term = BigDecimal.ONE;
        var x = new BigDecimal("0.05");
        for (int k = 1; k < 60; k++) {
            term = term.multiply(x, DIGITS);
            sum = sum.add(term.divide(BigDecimal.valueOf(k), DIGITS));
        }
        return sum;
    }

    private static BigDecimal exponential(BigDecimal exponent) {
        var sum = BigDecimal.ONE;
        var term = BigDecimal.ONE;
        for (int k = 1; k < 400; k++) {
            term = term.multiply(exponent, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
            if (term.signum() == 0 || term.abs().compareTo(sum.abs().scaleByPowerOfTen(-44)) < 0) {
                return sum;
            }
        }
        return sum;
    }
}
