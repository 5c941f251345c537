package gangju.indicator.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/** Powers of decimals with decimal exponents. */
final class Powers {
    private static final MathContext MORE = new MathContext(Expression.PRECISION.getPrecision() + 14);
    private static final MathContext ROOT = new MathContext(Expression.PRECISION.getPrecision() + 8);
    private static final int MOST_TERMS = 400;

    private Powers() {}

    /**
     * @return {@code base ^ exponent} to {@link Expression#PRECISION}: repeated products for whole exponents,
     *     {@code exp(exponent · ln(base))} for others
     * @throws ArithmeticException if the base is not positive and the exponent not whole, or zero to a negative power
     */
    static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        var whole = exponent.stripTrailingZeros();
        if (whole.scale() <= 0 && whole.abs().compareTo(new BigDecimal(999_999)) <= 0) {
            return base.pow(whole.intValueExact(), MORE).round(Expression.PRECISION);
        }
        if (base.signum() <= 0) {
            throw new ArithmeticException("a root of " + base);
        }
        return exp(exponent.multiply(ln(base), MORE)).round(Expression.PRECISION);
    }

    /**
     * @return {@code base ^ (times ÷ root)} to {@link Expression#PRECISION}, by Newton's method from the root that
     *     double arithmetic gives, which is far faster than logarithms
     * @throws ArithmeticException if the base is not positive
     */
    static BigDecimal root(BigDecimal base, int times, int root) {
        if (base.signum() <= 0) {
            throw new ArithmeticException("a root of " + base);
        }
        var radicand = base.pow(times, ROOT);
        int shift = Math.floorDiv(radicand.precision() - radicand.scale(), root) * root;
        var scaled = radicand.scaleByPowerOfTen(-shift);
        var x = new BigDecimal(Math.pow(scaled.doubleValue(), 1.0 / root), ROOT);
        var degree = BigDecimal.valueOf(root);
        for (int i = 0; i < 2; i++) {
            var power = x.pow(root - 1, ROOT);
            var over = power.multiply(x, ROOT).subtract(scaled, ROOT);
            x = x.subtract(over.divide(degree.multiply(power), ROOT), ROOT);
        }
        return x.scaleByPowerOfTen(shift / root).round(Expression.PRECISION);
    }

    /** ln(x) = 2 · artanh((x − 1) ÷ (x + 1)), after square roots have brought x near 1. */
    private static BigDecimal ln(BigDecimal value) {
        var x = value;
        int roots = 0;
        while (x.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.1")) > 0) {
            x = x.sqrt(MORE);
            roots++;
        }
        var y = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), MORE);
        var square = y.multiply(y, MORE);
        var term = y;
        var sum = y;
        for (int k = 3; k < MOST_TERMS && term.signum() != 0 && isFelt(term, sum); k += 2) {
            term = term.multiply(square, MORE);
            sum = sum.add(term.divide(BigDecimal.valueOf(k), MORE), MORE);
        }
        return sum.multiply(BigDecimal.TWO.pow(roots + 1), MORE);
    }

    private static BigDecimal exp(BigDecimal exponent) {
        var x = exponent;
        int halvings = 0;
        while (x.abs().compareTo(new BigDecimal("0.1")) > 0) {
            x = x.divide(BigDecimal.TWO, MORE);
            halvings++;
        }
        var term = BigDecimal.ONE;
        var sum = BigDecimal.ONE;
        for (int k = 1; k < MOST_TERMS && term.signum() != 0 && isFelt(term, sum); k++) {
            term = term.multiply(x, MORE).divide(BigDecimal.valueOf(k), MORE);
            sum = sum.add(term, MORE);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, MORE);
        }
        return sum;
    }

    private static boolean isFelt(BigDecimal term, BigDecimal sum) {
        return sum.signum() == 0 || term.abs().compareTo(sum.abs().scaleByPowerOfTen(-MORE.getPrecision())) > 0;
    }
}
