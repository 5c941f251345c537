package gangju.benchmarks.scale;

/**
 * How much there is: the whole country has 3,214 areas of three levels, each with the same indicators and its share of
 * the 70,000 plans.
 *
 * @param percent of the whole country
 */
record Country(int percent) {
    static final int FIRST_YEAR = 2016;
    static final int LAST_YEAR = 2025;
    /** The example that the server brings has the ids before. */
    static final int FIRST_ID = 100_000;

    static final int TARGETS_A_PLAN = 20;

    private static final int WHOLE_AREAS = 3_214;
    private static final int WHOLE_PLANS = 70_000;

    Country {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("percent is from 1 to 100, not " + percent);
        }
    }

    int areas() {
        return WHOLE_AREAS * percent / 100;
    }

    int plans() {
        return WHOLE_PLANS * percent / 100;
    }

    int targets() {
        return plans() * TARGETS_A_PLAN;
    }

    int series() {
        return areas() * Catalogue.SIZE;
    }

    /** Six digits, as codes of administrative divisions have; none is one of those. */
    static String area(int number) {
        return "区域" + (100_000 + number);
    }

    /** Series are numbered by area, then indicator. */
    static int series(int area, int indicator) {
        return FIRST_ID + area * Catalogue.SIZE + indicator;
    }

    int lastSeries() {
        return FIRST_ID + series() - 1;
    }
}
