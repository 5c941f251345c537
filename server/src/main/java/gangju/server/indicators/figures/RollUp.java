package gangju.server.indicators.figures;

import gangju.server.indicators.register.SeriesLock;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code series_figures} equal to what observations, choices and withdrawals make of it. */
@Component
class RollUp {
    private final JdbcClient database;
    private final SeriesLock lock;

    RollUp(JdbcClient database, SeriesLock lock) {
        this.database = database;
        this.lock = lock;
    }

    void lock(Collection<Integer> series) {
        lock.take(series);
    }

    /** The caller holds the lock of the series. */
    void refresh(Collection<Integer> series) {
        for (var part : SeriesLock.parts(series)) {
            database.sql("SELECT indicators.roll_up(CAST(:series AS integer[])) IS NULL")
                    .param("series", part)
                    .query(Boolean.class)
                    .single();
        }
    }
}
