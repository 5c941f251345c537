package gangju.server.indicators.figures;

import gangju.indicator.Observation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Single observations of known series. */
@Component
public final class ObservationsById {
    private final ObservationRows rows;

    ObservationsById(ObservationRows rows) {
        this.rows = rows;
    }

    /**
     * By id. The caller minds who may see them.
     *
     * @param series all that the observations may belong to
     */
    public Map<Long, Observation> of(Collection<Integer> series, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Long, Observation>();
        rows.read(
                        " WHERE o.series_id = ANY (CAST(:series AS integer[])) AND o.id = ANY (CAST(:ids AS bigint[]))",
                        Map.of(
                                "series",
                                series.stream().distinct().toArray(Integer[]::new),
                                "ids",
                                ids.stream().distinct().toArray(Long[]::new)))
                .forEach(one -> found.put(one.observation().id(), one.observation()));
        return found;
    }
}
