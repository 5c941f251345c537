package gangju.server.indicators.figures;

import gangju.indicator.Observation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single observations of known series. */
@Component
public final class ObservationsById {
    private final JdbcClient database;

    ObservationsById(JdbcClient database) {
        this.database = database;
    }

    /**
     * By id; one statement. The caller minds who may see them.
     *
     * @param series all that the observations may belong to
     */
    public Map<Long, Observation> of(Collection<Integer> series, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var rows = new ObservationRows();
        var found = new HashMap<Long, Observation>();
        database.sql("SELECT " + ObservationRows.COLUMNS + ObservationRows.FROM + """
                         WHERE o.series_id = ANY (CAST(:series AS integer[])) AND o.id = ANY (CAST(:ids AS bigint[]))
                        """)
                .param("series", series.stream().distinct().toArray(Integer[]::new))
                .param("ids", ids.stream().distinct().toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong("id"), rows.observation(row));
                });
        return found;
    }
}
