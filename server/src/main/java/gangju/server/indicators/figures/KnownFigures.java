package gangju.server.indicators.figures;

import gangju.indicator.ReferencePeriod;
import gangju.server.indicators.figures.KnownSeries.Publication;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of series before figures come to them. */
@Component
final class KnownFigures {
    private final JdbcClient database;

    KnownFigures(JdbcClient database) {
        this.database = database;
    }

    /** By id; a series without figures is left out. */
    Map<Integer, KnownSeries> of(Collection<Integer> series) {
        var known = new HashMap<Integer, KnownSeries>();
        if (!series.isEmpty()) {
            database.sql("SELECT " + KnownSeries.COLUMNS + """
                             FROM indicators.series_figures f WHERE f.series_id = ANY (CAST(:series AS integer[]))
                            """).param("series", series.toArray(Integer[]::new)).query(row -> {
                known.put(row.getInt("series_id"), KnownSeries.read(row));
            });
        }
        return known;
    }

    /** Of the kept figures whose periods are met again, by id of the observation. */
    Map<Long, Publication> publications(
            Arrivals arrivals, Map<SeriesKey, Integer> ids, Map<Integer, KnownSeries> known) {
        var series = new ArrayList<Integer>();
        var starts = new ArrayList<LocalDate>();
        var observations = new ArrayList<Long>();
        arrivals.bySeries().forEach((key, places) -> {
            var id = ids.get(key);
            var one = id == null ? null : known.get(id);
            if (one != null) {
                var periods = new HashSet<ReferencePeriod>();
                places.forEach(place -> periods.add(arrivals.figure(place).period()));
                one.of(periods).forEach((period, observation) -> {
                    series.add(id);
                    starts.add(period.start());
                    observations.add(observation);
                });
            }
        });
        return series.isEmpty() ? Map.of() : publications(series, starts, observations);
    }

    private Map<Long, Publication> publications(List<Integer> series, List<LocalDate> starts, List<Long> observations) {
        var publications = new HashMap<Long, Publication>();
        database.sql("""
                        SELECT o.id, o.published_end, s.publisher
                        FROM unnest(CAST(:series AS integer[]), CAST(:starts AS date[]), CAST(:ids AS bigint[]))
                            AS k (series_id, period_start, id)
                        JOIN indicators.observation o ON o.series_id = k.series_id AND o.period_start = k.period_start
                            AND o.id = k.id
                        JOIN indicators.source s ON s.id = o.source_id
                        """)
                .param("series", series.toArray(Integer[]::new))
                .param("starts", starts.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("ids", observations.toArray(Long[]::new))
                .query(row -> {
                    publications.put(
                            row.getLong("id"),
                            new Publication(
                                    row.getObject("published_end", LocalDate.class), row.getString("publisher")));
                });
        return publications;
    }
}
