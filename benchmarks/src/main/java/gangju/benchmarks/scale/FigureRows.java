package gangju.benchmarks.scale;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The figures that became known in one year about some areas: of the year before and of its months, with late
 * revisions, second sources that say otherwise, breaks, missing values and values that are stated roughly.
 */
final class FigureRows {
    static final String COLUMNS = "series_id, import_id, source_id, unit_id, period_start, known_since, published_end,"
            + " period_length, bound, status, confidentiality, published_to, value, scope, break_before, note,"
            + " revision_reason";
    static final int BREAK_YEAR = 2019;

    private static final byte[] EXACT = bytes("=");
    private static final byte[] ABOUT = bytes("~");
    private static final byte[] ABOVE = bytes(">");
    private static final byte[] NEARLY = bytes("<");
    private static final byte[] NORMAL = bytes("A");
    private static final byte[] PROVISIONAL = bytes("P");
    private static final byte[] MISSING = bytes("M");
    private static final byte[] FREE = bytes("F");
    private static final byte[] NOT_FOR_PUBLICATION = bytes("N");
    private static final byte[] TO_THE_DAY = bytes("D");
    private static final byte[] SCOPE = bytes("2018普查口径");
    private static final byte[] BREAK = bytes("2018年普查后口径调整");
    private static final byte[] NOT_SURVEYED = bytes("当年未调查");
    private static final byte[] REVISED = bytes("年报核定数");

    private final CopyRows rows;
    private final int[] unitIds;

    /** @param unitIds by the number of the unit in {@link Catalogue#units} */
    FigureRows(CopyRows rows, int[] unitIds) {
        this.rows = rows;
        this.unitIds = unitIds;
    }

    /** Everything about an area that became known in the year. */
    void area(int area, int knownYear, int importId) throws SQLException {
        for (int indicator = 0; indicator < Catalogue.SIZE; indicator++) {
            var one = new One(Country.series(area, indicator), indicator, area, importId);
            if (Catalogue.isMonthly(indicator)) {
                months(one, knownYear);
            } else {
                year(one, knownYear);
            }
        }
    }

    private record One(int series, int indicator, int area, int importId) {
        Catalogue.Sort sort() {
            return Catalogue.sort(indicator);
        }

        boolean happens(int period, int purpose, double share) {
            return Values.draw(series, period, purpose) < share;
        }
    }

    private record Vintage(LocalDate start, int months, double value, LocalDate published, boolean isRevision) {}

    private void year(One one, int knownYear) throws SQLException {
        int year = knownYear - 1;
        if (year >= Country.FIRST_YEAR && year <= Country.LAST_YEAR) {
            var published = LocalDate.of(knownYear, 3, 1 + one.area % 28);
            double value = Values.yearly(one.series, one.sort(), year);
            figure(one, new Vintage(LocalDate.of(year, 1, 1), 12, value, published, false), 0);
            if (one.happens(year, 10, 0.02)) {
                figure(one, new Vintage(LocalDate.of(year, 1, 1), 12, value * 1.04, published.plusDays(40), false), 1);
            }
        }
        int before = knownYear - 2;
        if (before >= Country.FIRST_YEAR && isRevised(one, before)) {
            double revised = Values.yearly(one.series, one.sort(), before) * 1.006;
            var published = LocalDate.of(knownYear, 9, 1 + one.area % 28);
            figure(one, new Vintage(LocalDate.of(before, 1, 1), 12, revised, published, true), 0);
        }
    }

    private void months(One one, int knownYear) throws SQLException {
        int year = knownYear - 1;
        int last = knownYear == Country.LAST_YEAR + 1 ? 21 : 12;
        for (int number = 1; number <= last; number++) {
            var start = LocalDate.of(year, 1, 1).plusMonths(number - 1);
            if (start.getYear() < Country.FIRST_YEAR) {
                continue;
            }
            double value = Values.monthly(one.series, one.sort(), start.getYear(), start.getMonthValue());
            var published = start.plusMonths(1).withDayOfMonth(20);
            figure(one, new Vintage(start, 1, value, published, false), 0);
            if (one.happens(start.getYear() * 12 + start.getMonthValue(), 11, 0.12)) {
                figure(one, new Vintage(start, 1, value * 1.004, published.plusMonths(2), true), 0);
            }
        }
    }

    private static boolean isRevised(One one, int year) {
        return one.happens(year, 12, 0.15);
    }

    private void figure(One one, Vintage vintage, int publisher) throws SQLException {
        int period = vintage.start.getYear() * 12 + vintage.start.getMonthValue();
        boolean isMissing = !vintage.isRevision && one.happens(period, 13, 0.02);
        boolean breaks = !Catalogue.isMonthly(one.indicator) && one.happens(0, 14, 0.03);
        boolean isAfter = breaks && vintage.start.getYear() >= BREAK_YEAR;
        boolean inOtherUnit = one.sort().isMoney() && one.happens(0, 15, 0.02);
        rows.number(one.series)
                .number(one.importId)
                .number(source(one.area, publisher))
                .number(unitIds[
                        inOtherUnit ? 1 : Catalogue.units().indexOf(one.sort().unit())])
                .day(vintage.start)
                .day(vintage.published.plusDays(3))
                .day(vintage.published)
                .number(vintage.months)
                .cell(isMissing || vintage.months == 1 ? EXACT : bound(one, period))
                .cell(isMissing ? MISSING : isFirstOfTwo(one, vintage) ? PROVISIONAL : NORMAL)
                .cell(one.happens(0, 16, 0.01) ? NOT_FOR_PUBLICATION : FREE)
                .cell(TO_THE_DAY);
        value(one.sort(), vintage.value, isMissing, inOtherUnit);
        mark(isAfter, SCOPE);
        mark(isAfter && vintage.start.getYear() == BREAK_YEAR, BREAK);
        mark(isMissing, NOT_SURVEYED);
        mark(vintage.isRevision, REVISED);
        rows.end();
    }

    private static boolean isFirstOfTwo(One one, Vintage vintage) {
        return vintage.months == 12 && !vintage.isRevision && isRevised(one, vintage.start.getYear());
    }

    private void value(Catalogue.Sort sort, double value, boolean isMissing, boolean inOtherUnit) {
        if (isMissing) {
            rows.nothing();
            return;
        }
        int decimals = inOtherUnit ? 0 : sort.decimals();
        rows.decimal(Math.round(value * Math.pow(10, decimals + (inOtherUnit ? 4 : 0))), decimals);
    }

    private void mark(boolean is, byte[] text) {
        if (is) {
            rows.cell(text);
        } else {
            rows.nothing();
        }
    }

    private static byte[] bound(One one, int period) {
        double draw = Values.draw(one.series, period, 17);
        if (draw > 0.04) {
            return EXACT;
        }
        return draw < 0.02 ? ABOUT : draw < 0.03 ? ABOVE : NEARLY;
    }

    /** Every area has an office of its own and shares a second source with all others. */
    static int source(int area, int publisher) {
        return Country.FIRST_ID + (publisher == 0 ? area + 1 : 0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
