package gangju.indicator.entry;

import gangju.indicator.ReferencePeriod;
import java.util.Arrays;

/** Values of the same part of each year, with years ascending; grows as figures are checked in order. */
final class Past {
    /** A change between two neighbours; a break between them makes it none. */
    private static final int START = 16;

    private int size;
    private int[] years = new int[START];
    private double[] values = new double[START];
    private boolean[] breaks = new boolean[START];
    private boolean[] doubtful = new boolean[START];

    /** The part of the year that a period covers, as one number. */
    static long part(ReferencePeriod period) {
        var start = period.start();
        return ((start.getMonthValue() * 32L + start.getDayOfMonth()) * 100_000L + period.months()) * 100_000L
                + period.length().getDays();
    }

    /** Replaces the value of a year that is there. */
    void put(int year, double value, boolean hasBreak, boolean isDoubtful) {
        int at = Arrays.binarySearch(years, 0, size, year);
        if (at < 0) {
            at = -at - 1;
            open(at);
        }
        years[at] = year;
        values[at] = value;
        breaks[at] = hasBreak;
        doubtful[at] = isDoubtful;
    }

    private void open(int at) {
        if (size == years.length) {
            years = Arrays.copyOf(years, size * 2);
            values = Arrays.copyOf(values, size * 2);
            breaks = Arrays.copyOf(breaks, size * 2);
            doubtful = Arrays.copyOf(doubtful, size * 2);
        }
        System.arraycopy(years, at, years, at + 1, size - at);
        System.arraycopy(values, at, values, at + 1, size - at);
        System.arraycopy(breaks, at, breaks, at + 1, size - at);
        System.arraycopy(doubtful, at, doubtful, at + 1, size - at);
        size++;
    }

    /** The nearest earlier year without doubt, or the nearest later one; −1 where a break or nothing lies there. */
    int neighbour(int year) {
        int at = Arrays.binarySearch(years, 0, size, year);
        int from = at < 0 ? -at - 1 : at;
        for (int i = from - 1; i >= 0; i--) {
            if (!doubtful[i]) {
                return i;
            }
            if (breaks[i]) {
                break;
            }
        }
        for (int i = at < 0 ? from : from + 1; i < size && !breaks[i]; i++) {
            if (!doubtful[i]) {
                return i;
            }
        }
        return -1;
    }

    int year(int index) {
        return years[index];
    }

    double value(int index) {
        return values[index];
    }

    /** Changes a year between neighbours, those at breaks, with doubts, and into or out of the year apart. */
    double[] changes(boolean inProportion, int withoutYear) {
        var changes = new double[size];
        int count = 0;
        int before = -1;
        for (int i = 0; i < size; i++) {
            if (doubtful[i] || years[i] == withoutYear) {
                continue;
            }
            if (before >= 0 && !breaks[i]) {
                changes[count++] = change(values[before], values[i], inProportion) / (years[i] - years[before]);
            }
            before = i;
        }
        return Arrays.copyOf(changes, count);
    }

    static double change(double from, double to, boolean inProportion) {
        return inProportion ? Math.log(to / from) : to - from;
    }

    boolean isPositive() {
        for (int i = 0; i < size; i++) {
            if (!(values[i] > 0)) {
                return false;
            }
        }
        return true;
    }
}
