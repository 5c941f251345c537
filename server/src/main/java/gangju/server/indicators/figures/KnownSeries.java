package gangju.server.indicators.figures;

import gangju.indicator.Bound;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.entry.KnownFigure;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kept figures of a series before others come to it, as the arrays that they are kept in. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record KnownSeries(
        long[] starts, long[] lengths, List<@Nullable BigDecimal> values, long[] observations, long[] marks) {
    static final String COLUMNS = """
            f.series_id, CAST(f.period_start AS text) AS starts, CAST(f.period_length AS text) AS lengths,
            CAST(f.value AS text) AS amounts, CAST(f.observation AS text) AS observations, CAST(f.marks AS text) AS all_marks
            """;
    static final KnownSeries EMPTY = new KnownSeries(new long[0], new long[0], List.of(), new long[0], new long[0]);

    /** When and by whom an observation was published. */
    record Publication(@Nullable LocalDate end, @Nullable String publisher) {}

    private static final Publication UNKNOWN = new Publication(null, null);

    static KnownSeries read(ResultSet row) throws SQLException {
        return new KnownSeries(
                ArrayText.numbers(row.getString("starts")),
                ArrayText.numbers(row.getString("lengths")),
                ArrayText.decimals(row.getString("amounts")),
                ArrayText.numbers(row.getString("observations")),
                ArrayText.numbers(row.getString("all_marks")));
    }

    /** Periods that have a figure, usable or not. */
    Set<ReferencePeriod> periods() {
        var periods = new HashSet<ReferencePeriod>();
        for (int i = 0; i < starts.length; i++) {
            periods.add(period(i));
        }
        return periods;
    }

    /** Ids of the figures of some periods. */
    Map<ReferencePeriod, Long> of(Set<ReferencePeriod> some) {
        var found = new HashMap<ReferencePeriod, Long>();
        for (int i = 0; i < starts.length; i++) {
            var period = period(i);
            if (some.contains(period)) {
                found.put(period, observations[i]);
            }
        }
        return found;
    }

    /**
     * The figures that others are compared with.
     *
     * @param publications of those that are met again; of the others it does not matter
     */
    List<KnownFigure> figures(Map<Long, Publication> publications) {
        var figures = new ArrayList<KnownFigure>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            var value = values.get(i);
            var all = new Marks((int) marks[i]);
            if (value != null && all.isUsable()) {
                var published = publications.getOrDefault(observations[i], UNKNOWN);
                figures.add(new KnownFigure(
                        period(i),
                        value,
                        published.end(),
                        published.publisher(),
                        all.hasBreakBefore(),
                        all.isDoubtful()));
            }
        }
        return figures;
    }

    /** Values that sums are made of: usable, exact, and not doubted. */
    Map<ReferencePeriod, BigDecimal> exact() {
        var exact = new HashMap<ReferencePeriod, BigDecimal>();
        for (int i = 0; i < starts.length; i++) {
            var value = values.get(i);
            var all = new Marks((int) marks[i]);
            if (value != null && all.isUsable() && all.bound() == Bound.EXACT && !all.isDoubtful()) {
                exact.put(period(i), value);
            }
        }
        return exact;
    }

    private ReferencePeriod period(int place) {
        return ObservationRow.period(day(starts[place]), (int) lengths[place]);
    }

    /** @param digits such as 20240131 */
    static LocalDate day(long digits) {
        return LocalDate.of((int) (digits / 10_000), (int) (digits / 100 % 100), (int) (digits % 100));
    }
}
