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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kept figures of a series before others come to it, as {@link ArrayBytes}: an import keeps those of a hundred
 * thousand series in memory, and looks at each for a moment.
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record KnownSeries(byte[] starts, byte[] lengths, byte[] values, byte[] observations, byte[] marks) {
    static final String COLUMNS = """
            f.series_id, array_send(f.period_start) AS starts, array_send(f.period_length) AS lengths,
            array_send(f.value) AS amounts, array_send(f.observation) AS observations, array_send(f.marks) AS all_marks
            """;

    /** When and by whom an observation was published. */
    record Publication(@Nullable LocalDate end, @Nullable String publisher) {}

    private static final Publication UNKNOWN = new Publication(null, null);

    static KnownSeries read(ResultSet row) throws SQLException {
        return new KnownSeries(
                row.getBytes("starts"),
                row.getBytes("lengths"),
                row.getBytes("amounts"),
                row.getBytes("observations"),
                row.getBytes("all_marks"));
    }

    /** Periods that have a figure, usable or not. */
    List<ReferencePeriod> periods() {
        var days = ArrayBytes.numbers(starts);
        var all = ArrayBytes.numbers(lengths);
        var periods = new ReferencePeriod[days.length];
        for (int i = 0; i < periods.length; i++) {
            periods[i] = ObservationRow.period(ArrayBytes.day(days[i]), (int) all[i]);
        }
        return List.of(periods);
    }

    /** Ids of the figures of some periods. */
    Map<ReferencePeriod, Long> of(Set<ReferencePeriod> some) {
        var found = new HashMap<ReferencePeriod, Long>();
        var ids = ArrayBytes.numbers(observations);
        var periods = periods();
        for (int i = 0; i < ids.length; i++) {
            if (some.contains(periods.get(i))) {
                found.put(periods.get(i), ids[i]);
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
        var figures = new ArrayList<KnownFigure>();
        var ids = ArrayBytes.numbers(observations);
        eachUsable((place, period, value, all) -> {
            var published = publications.getOrDefault(ids[place], UNKNOWN);
            figures.add(new KnownFigure(
                    period, value, published.end(), published.publisher(), all.hasBreakBefore(), all.isDoubtful()));
        });
        return figures;
    }

    /** Values that sums are made of: usable, exact, and not doubted. */
    Map<ReferencePeriod, BigDecimal> exact() {
        var exact = new HashMap<ReferencePeriod, BigDecimal>();
        eachUsable((place, period, value, all) -> {
            if (all.bound() == Bound.EXACT && !all.isDoubtful()) {
                exact.put(period, value);
            }
        });
        return exact;
    }

    private interface Use {
        void of(int place, ReferencePeriod period, BigDecimal value, Marks marks);
    }

    private void eachUsable(Use use) {
        var periods = periods();
        var amounts = ArrayBytes.decimals(values);
        var bits = ArrayBytes.numbers(marks);
        for (int i = 0; i < bits.length; i++) {
            var value = amounts.get(i);
            var all = new Marks((int) bits[i]);
            if (value != null && all.isUsable()) {
                use.of(i, periods.get(i), value, all);
            }
        }
    }
}
