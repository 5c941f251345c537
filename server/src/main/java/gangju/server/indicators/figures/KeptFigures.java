package gangju.server.indicators.figures;

import gangju.server.indicators.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures that count now, from the rows that are kept for reading: one row a series. */
@Component
public final class KeptFigures {
    private final JdbcClient database;

    KeptFigures(JdbcClient database) {
        this.database = database;
    }

    /**
     * By series, in the order of their periods; a series without figures is left out.
     *
     * @param from the first day of the earliest period wanted
     * @param to the last day of the latest period wanted
     */
    public Map<Integer, List<KeptFigure>> of(Collection<Integer> series, LocalDate from, LocalDate to, Viewer viewer) {
        var found = new HashMap<Integer, List<KeptFigure>>();
        database.sql("""
                        SELECT f.series_id, p.period_start, p.period_length, p.value, p.observation, p.source, p.marks
                        FROM indicators.series_figures f,
                            unnest(f.period_start, f.period_length, f.value, f.observation, f.source, f.marks)
                                WITH ORDINALITY AS p (period_start, period_length, value, observation, source, marks, place)
                        WHERE f.series_id = ANY (CAST(:series AS integer[]))
                          AND p.period_start >= :from
                          AND indicators.period_end(p.period_start, p.period_length) <= :to
                        ORDER BY f.series_id, p.place
                        """)
                .param("series", series.toArray(Integer[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    var figure = figure(row);
                    if (viewer.sees(figure.marks().confidentiality())) {
                        found.computeIfAbsent(row.getInt("series_id"), key -> new ArrayList<>())
                                .add(figure);
                    }
                });
        return found;
    }

    private static KeptFigure figure(ResultSet row) throws SQLException {
        return new KeptFigure(
                ObservationRow.period(row.getObject("period_start", LocalDate.class), row.getInt("period_length")),
                row.getBigDecimal("value"),
                row.getLong("observation"),
                row.getInt("source"),
                new Marks(row.getInt("marks")));
    }
}
