package gangju.indicator.forecast;

/**
 * A random walk: each change is the drift and a shock. Between figures that are {@code k} years apart there are
 * {@code k} of them, so gaps need no filling.
 *
 * @param last value
 * @param drift a year; 0 without
 * @param variance of one year's shock
 * @param drifts whether the drift was estimated, from {@code span} years
 */
record Walk(double last, double drift, double variance, double span, double freedom, boolean drifts) implements Model {

    /** Rounding of doubles is no spread. */
    private static final double NOTHING = 1e-20;

    static Walk without(double[] years, double[] values) {
        return fit(years, values, false);
    }

    static Walk withDrift(double[] years, double[] values) {
        return fit(years, values, true);
    }

    private static Walk fit(double[] years, double[] values, boolean drifts) {
        int changes = values.length - 1;
        double span = years[changes] - years[0];
        double drift = drifts ? (values[changes] - values[0]) / span : 0;
        double squares = 0;
        for (int i = 0; i < changes; i++) {
            double between = years[i + 1] - years[i];
            double shock = values[i + 1] - values[i] - drift * between;
            squares += shock * shock / between;
        }
        double freedom = drifts ? changes - 1.0 : changes;
        return new Walk(values[changes], drift, squares / freedom, span, freedom, drifts);
    }

    @Override
    public Spread ahead(double years) {
        double ofDrift = drifts ? years * years / span : 0;
        return new Spread(last + drift * years, Math.sqrt(variance * (years + ofDrift)), freedom);
    }

    /** The shock of the first year counts in all sums after it: 1² + 2² + … shocks. */
    @Override
    public Spread total(int years) {
        double steps = years * (years + 1) / 2.0;
        double shocks = steps * (2.0 * years + 1) / 3;
        double ofDrift = drifts ? steps * steps / span : 0;
        return new Spread(years * last + drift * steps, Math.sqrt(variance * (shocks + ofDrift)), freedom);
    }

    @Override
    public boolean hasSpread() {
        return variance > NOTHING * Math.max(last * last, drift * drift);
    }
}
