package gangju.benchmarks.scale;

/**
 * Every number of the country, drawn from what it is about and not from a sequence, so that any part can be made alone
 * and twice the same.
 */
final class Values {
    private static final long SEED = 20_260_101L;

    private Values() {}

    /** A number from 0 to 1 that hangs on nothing but these. */
    static double draw(int series, int period, int purpose) {
        long mixed = SEED + series * 0x9E3779B97F4A7C15L + period * 0xC2B2AE3D27D4EB4FL + purpose * 0x165667B19E3779F9L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /** What the first vintage says of a year, unrounded. */
    static double yearly(int series, Catalogue.Sort sort, int year) {
        double size = 0.2 + 3 * draw(series, 0, 1);
        double growth = sort.growth() * (0.3 + 1.4 * draw(series, 0, 2));
        double years = year - Country.FIRST_YEAR;
        double noise = 1 + 0.04 * (draw(series, year, 3) - 0.5);
        if (sort.isRank()) {
            return Math.max(1, Math.round(sort.base() * size * Math.pow(1 + growth, years) * noise));
        }
        double value =
                sort.base() * (sort.isBoundedShare() ? 0.5 + size / 4 : size) * Math.pow(1 + growth, years) * noise;
        return sort.isBoundedShare() ? Math.min(value, 99.5) : value;
    }

    /** The same of a month, with its season. */
    static double monthly(int series, Catalogue.Sort sort, int year, int month) {
        double season = 1 + 0.2 * Math.sin(month * Math.PI / 6);
        double share = sort.kind().equals("FLOW") ? 1 / 12.0 : 1;
        return yearly(series, sort, year) * share * season * (1 + 0.03 * draw(series, year * 12 + month, 4));
    }
}
