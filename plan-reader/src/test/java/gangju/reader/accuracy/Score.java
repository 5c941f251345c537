package gangju.reader.accuracy;

import java.util.Locale;

/**
 * Counts of what was wanted, read, and right.
 *
 * @param right of those that were read
 */
record Score(int wanted, int read, int right) {
    static final Score NONE = new Score(0, 0, 0);

    Score plus(Score other) {
        return new Score(wanted + other.wanted, read + other.read, right + other.right);
    }

    /** 1 where nothing was read. */
    double precision() {
        return read == 0 ? 1 : (double) right / read;
    }

    /** 1 where nothing was wanted. */
    double recall() {
        return wanted == 0 ? 1 : (double) right / wanted;
    }

    double f1() {
        return wanted + read == 0 ? 1 : 2.0 * right / (wanted + read);
    }

    /** Precision, recall, F1 and cases as cells of a table; a dash where there are no cases. */
    String cells() {
        return wanted + read == 0
                ? "— | — | — | 0"
                : String.format(Locale.ROOT, "%.3f | %.3f | %.3f | %d", precision(), recall(), f1(), wanted);
    }
}
