package gangju.indicator.forecast;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A predictive distribution: Student's t, moved and stretched.
 *
 * @param deviation more than 0
 * @param freedom degrees of freedom
 */
record Spread(double center, double deviation, double freedom) {
    private static final double[] NINE_TENTHS = nineTenths();

    /** What is passed with a tenth of probability. */
    double high() {
        return center + deviation * nineTenths(freedom);
    }

    /** What is not reached with a tenth of probability. */
    double low() {
        return center - deviation * nineTenths(freedom);
    }

    private static double nineTenths(double freedom) {
        int whole = (int) freedom;
        return whole == freedom && whole < NINE_TENTHS.length
                ? NINE_TENTHS[whole]
                : new TDistribution(freedom).inverseCumulativeProbability(0.9);
    }

    /** For the degrees of freedom that occur, since inverting takes a search. */
    private static double[] nineTenths() {
        var quantiles = new double[100];
        for (int freedom = 1; freedom < quantiles.length; freedom++) {
            quantiles[freedom] = new TDistribution(freedom).inverseCumulativeProbability(0.9);
        }
        return quantiles;
    }

    /** The probability of a value of at most the limit. */
    double below(double limit) {
        if (Double.isInfinite(limit)) {
            return limit < 0 ? 0 : 1;
        }
        return new TDistribution(freedom).cumulativeProbability((limit - center) / deviation);
    }
}
