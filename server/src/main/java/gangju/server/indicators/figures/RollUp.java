package gangju.server.indicators.figures;

import gangju.indicator.ReferencePeriod;
import gangju.server.indicators.register.SeriesLock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code series_figures} equal to what observations, choices and withdrawals make of it. */
@Component
class RollUp {
    /** More periods of a series than these are computed faster with all others of it. */
    private static final int SOME = 12;

    private static final int AT_ONCE = 10_000;

    private final JdbcClient database;
    private final SeriesLock lock;

    RollUp(JdbcClient database, SeriesLock lock) {
        this.database = database;
        this.lock = lock;
    }

    void lock(Collection<Integer> series) {
        lock.take(series);
    }

    /** All periods of the series; the caller holds their lock. */
    void refresh(Collection<Integer> series) {
        for (var part : SeriesLock.parts(series)) {
            database.sql("SELECT indicators.roll_up(CAST(:series AS integer[])) IS NULL")
                    .param("series", part)
                    .query(Boolean.class)
                    .single();
        }
    }

    /** Some periods of series that have kept figures; the caller holds their lock. */
    void refresh(Map<Integer, Set<ReferencePeriod>> touched) {
        var whole = new ArrayList<Integer>();
        var places = new ArrayList<Place>();
        new TreeMap<>(touched).forEach((series, periods) -> {
            if (periods.size() > SOME) {
                whole.add(series);
            } else {
                periods.forEach(period -> places.add(new Place(series, period)));
            }
        });
        refresh(whole);
        for (int from = 0; from < places.size(); from += AT_ONCE) {
            splice(places.subList(from, Math.min(places.size(), from + AT_ONCE)));
        }
    }

    private record Place(Integer series, ReferencePeriod period) {}

    private void splice(List<Place> places) {
        database.sql("""
                        SELECT indicators.roll_up(CAST(:series AS integer[]), CAST(:starts AS date[]),
                            CAST(:lengths AS smallint[])) IS NULL
                        """)
                .param("series", places.stream().map(Place::series).toArray(Integer[]::new))
                .param(
                        "starts",
                        places.stream()
                                .map(place -> place.period().start().toString())
                                .toArray(String[]::new))
                .param(
                        "lengths",
                        places.stream()
                                .map(place -> ObservationRow.length(place.period()))
                                .toArray(Integer[]::new))
                .query(Boolean.class)
                .single();
    }
}
