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
    /**
     * OFFSET 0 keeps each look at the series by itself, by index: joined at will, all areas of an indicator are
     * compared with each other where the planner takes them to be few.
     */
    private static final String RELATED = """
            WITH touched AS MATERIALIZED (
                SELECT i.id AS indicator_id, i.code, k.area, k.dimensions
                FROM unnest(CAST(:codes AS text[]), CAST(:areas AS text[]), CAST(:dimensions AS text[]))
                    AS k (code, area, dimensions)
                JOIN indicators.indicator i ON i.code = k.code
            ), beginning AS MATERIALIZED (
                SELECT a.area, array_agg(left(a.area, n)) AS names
                FROM (SELECT DISTINCT area FROM touched) AS a
                CROSS JOIN LATERAL generate_series(1, length(a.area) - 1) AS n
                CROSS JOIN LATERAL (SELECT FROM indicators.series WHERE area = left(a.area, n) LIMIT 1) AS there
                GROUP BY a.area
            ), whole AS MATERIALIZED (
                SELECT indicator_id, code, area, dimensions FROM touched
                UNION
                SELECT indicator_id, code, area, '' FROM touched
                WHERE dimensions <> '' AND position(';' IN dimensions) = 0
                UNION
                SELECT t.indicator_id, t.code, w.area, t.dimensions
                FROM touched t JOIN beginning b USING (area)
                CROSS JOIN LATERAL (
                    SELECT s.area FROM indicators.series s
                    WHERE s.indicator_id = t.indicator_id AND s.area = ANY (b.names) AND s.dimensions = t.dimensions OFFSET 0) AS w
            )
            SELECT w.code, s.id, s.area, s.dimensions
            FROM whole w CROSS JOIN LATERAL (
                SELECT * FROM indicators.series s
                WHERE s.indicator_id = w.indicator_id AND s.area = w.area
                  AND (s.dimensions = w.dimensions
                    OR w.dimensions = '' AND s.dimensions <> '' AND position(';' IN s.dimensions) = 0) OFFSET 0) AS s
            UNION
            SELECT w.code, s.id, s.area, s.dimensions
            FROM whole w CROSS JOIN LATERAL (
                SELECT * FROM indicators.series s
                WHERE s.indicator_id = w.indicator_id AND s.dimensions = w.dimensions
                  AND s.area ~>~ w.area AND s.area ~<~ (w.area || chr(1114111)) OFFSET 0) AS s
            """;

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
                            """)
                    .param("series", series.toArray(Integer[]::new))
                    .query(row -> {
                        known.put(row.getInt("series_id"), KnownSeries.read(row));
                    });
        }
        return known;
    }

    /** Series that may be wholes or parts of these: other values of a dimension, and areas whose names begin alike. */
    Map<SeriesKey, Integer> related(Collection<SeriesKey> series) {
        var related = new HashMap<SeriesKey, Integer>();
        if (!series.isEmpty()) {
            database.sql(RELATED)
                    .param("codes", series.stream().map(SeriesKey::code).toArray(String[]::new))
                    .param("areas", series.stream().map(SeriesKey::area).toArray(String[]::new))
                    .param(
                            "dimensions",
                            series.stream().map(SeriesKey::dimensions).toArray(String[]::new))
                    .query(row -> {
                        related.put(
                                new SeriesKey(
                                        row.getString("code"), row.getString("area"), row.getString("dimensions")),
                                row.getInt("id"));
                    });
        }
        return related;
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
