package gangju.server.indicators.figures;

import gangju.indicator.Bound;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source;
import gangju.indicator.Unit;
import gangju.indicator.vintage.Figure;
import gangju.server.indicators.register.Series;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code series_figures} with what its figures share; one place of each array a period.
 *
 * @param periods those that are over, in their order
 */
record KeptSeries(
        int series,
        String code,
        String area,
        Map<String, String> dimensions,
        Unit unit,
        List<ReferencePeriod> periods,
        List<@Nullable BigDecimal> values,
        long[] observations,
        long[] sources,
        long[] marks,
        long[] days) {
    int size() {
        return periods.size();
    }

    ReferencePeriod period(int place) {
        return periods.get(place);
    }

    int source(int place) {
        return (int) sources[place];
    }

    /**
     * Whether more than the row is needed: a text, the value as it was stated, a choice, or another vintage, which
     * counts where it is in conflict or where the first one does not serve.
     */
    boolean needsVintages(int place) {
        var all = marks(place);
        boolean serves = all.isUsable() && all.bound() == Bound.EXACT && all.status() != ObservationStatus.IMPUTED;
        return all.isDisputed()
                || all.isChosen()
                || all.hasBreakBefore()
                || all.hasScope()
                || all.isInOtherUnit()
                || all.isStatedInOtherUnit()
                || all.hasOthers() && !serves;
    }

    Figure figure(int place, Map<Integer, Source> known) {
        var all = marks(place);
        var used = new Observation(
                observations[place],
                code,
                area,
                dimensions,
                periods.get(place),
                values.get(place),
                unit,
                all.bound(),
                all.status(),
                all.confidentiality(),
                null,
                null,
                null,
                Objects.requireNonNull(known.get(source(place))),
                null,
                ArrayBytes.day(days[place]),
                null,
                null);
        return new Figure(used, List.of(), Optional.empty(), false);
    }

    private Marks marks(int place) {
        return new Marks((int) marks[place]);
    }

    /** Reads rows, which share periods, units and dimensions. */
    static final class Rows {
        private static final long LENGTHS = 1L << 17;

        private final LocalDate today;
        private final Map<Long, ReferencePeriod> periods = new HashMap<>();
        private final Map<Integer, Unit> units = new HashMap<>();

        /** @param today later periods are not over yet */
        Rows(LocalDate today) {
            this.today = today;
        }

        KeptSeries read(ResultSet row) throws SQLException {
            var dimensions = row.getString("dimensions");
            return new KeptSeries(
                    row.getInt("series_id"),
                    row.getString("code"),
                    row.getString("area"),
                    dimensions.isEmpty() ? Map.of() : Map.copyOf(Series.parse(dimensions)),
                    unit(row),
                    periods(ArrayBytes.numbers(row.getBytes("starts")), ArrayBytes.numbers(row.getBytes("lengths"))),
                    ArrayBytes.decimals(row.getBytes("amounts")),
                    ArrayBytes.numbers(row.getBytes("observations")),
                    ArrayBytes.numbers(row.getBytes("sources")),
                    ArrayBytes.numbers(row.getBytes("all_marks")),
                    ArrayBytes.numbers(row.getBytes("days")));
        }

        private List<ReferencePeriod> periods(long[] starts, long[] lengths) {
            var all = new ReferencePeriod[starts.length];
            int over = 0;
            while (over < all.length) {
                var period = period(starts[over], lengths[over]);
                if (period.end().isAfter(today)) {
                    break;
                }
                all[over++] = period;
            }
            return List.of(over == all.length ? all : Arrays.copyOf(all, over));
        }

        private ReferencePeriod period(long start, long length) {
            return periods.computeIfAbsent(
                    start * LENGTHS + length,
                    key -> ObservationRow.period(ArrayBytes.day(start), Math.toIntExact(length)));
        }

        private Unit unit(ResultSet row) throws SQLException {
            int id = row.getInt("unit_id");
            var known = units.get(id);
            if (known == null) {
                known = new Unit(row.getString("symbol"), row.getString("dimension"), row.getBigDecimal("factor"));
                units.put(id, known);
            }
            return known;
        }
    }
}
