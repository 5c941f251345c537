package gangju.indicator.forecast;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A predictive distribution: Student's t, moved and stretched.
 *
 * @param deviation more than 0
 * @param freedom degrees of freedom
 */
record Spread(double center, double deviation, double freedom) {
    double quantile(double probability) {
        return center + deviation * new TDistribution(freedom).inverseCumulativeProbability(probability);
    }

    /** The probability of a value of at most the limit. */
    double below(double limit) {
        if (Double.isInfinite(limit)) {
            return limit < 0 ? 0 : 1;
        }
        return new TDistribution(freedom).cumulativeProbability((limit - center) / deviation);
    }
}
