package gangju.indicator.forecast;

/** A published way of carrying a series on; which one is used follows from {@link MethodRule}. */
public enum Method {
    /** The last value stays, and its changes of the past stay as uncertain as they were. */
    RANDOM_WALK("random-walk", false, Method.WALKS),
    /** The average change of the past goes on, from the last value. */
    DRIFT("drift", false, Method.WALKS),
    /** The average growth of the past goes on, from the last value. */
    LOG_DRIFT("log-drift", true, Method.WALKS),
    /** A straight line through all values. */
    TREND("trend", false, Method.LINES),
    /** A line of constant growth through all values. */
    LOG_TREND("log-trend", true, Method.LINES);

    private static final String WALKS =
            "Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. (2021), 5.2 and 5.5";
    private static final String LINES =
            "Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. (2021), 7.6";

    private final String code;
    private final boolean logarithmic;
    private final String source;

    Method(String code, boolean logarithmic, String source) {
        this.code = code;
        this.logarithmic = logarithmic;
        this.source = source;
    }

    /** Kebab-case, as in data and in the words of a page. */
    public String code() {
        return code;
    }

    /** Where the method and its interval are published. */
    public String source() {
        return source;
    }

    /** Whether it works on logarithms, so that changes are in proportion. */
    public boolean isLogarithmic() {
        return logarithmic;
    }

    /** Goes up when the same figures could give another forecast. */
    public int version() {
        return 1;
    }

    /**
     * @param years of the values, ascending
     * @param values at least three; positive where the method is logarithmic
     */
    Model fit(double[] years, double[] values) {
        var scaled = logarithmic ? logarithms(values) : values;
        return switch (this) {
            case RANDOM_WALK -> Walk.without(years, scaled);
            case DRIFT, LOG_DRIFT -> Walk.withDrift(years, scaled);
            case TREND, LOG_TREND -> new Line(years, scaled);
        };
    }

    static double[] logarithms(double[] values) {
        var logarithms = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            logarithms[i] = Math.log(values[i]);
        }
        return logarithms;
    }
}
