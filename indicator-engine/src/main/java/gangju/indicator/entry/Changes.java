package gangju.indicator.entry;

import java.util.Arrays;

/**
 * The usual change from year to year of a part of the year, on the scale that changes are taken on.
 *
 * @param median of the changes; 0 where there are too few
 * @param deviation 1.4826 × the median of absolute deviations; infinite where there are too few
 */
record Changes(double median, double deviation) {
    /** Makes the median of absolute deviations the standard deviation of a normal distribution. */
    private static final double NORMAL = 1.4826;

    private static final Changes UNKNOWN = new Changes(0, Double.POSITIVE_INFINITY);

    static Changes of(double[] changes, int fewest) {
        if (changes.length < fewest) {
            return UNKNOWN;
        }
        double median = median(changes.clone());
        var deviations = new double[changes.length];
        for (int i = 0; i < changes.length; i++) {
            deviations[i] = Math.abs(changes[i] - median);
        }
        return new Changes(median, NORMAL * median(deviations));
    }

    boolean areKnown() {
        return !Double.isInfinite(deviation);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
