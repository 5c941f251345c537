package gangju.server.indicators.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes kept figures again from nothing but what was recorded, and tells where the two differ. */
@Component
public final class Recomputation {
    private final JdbcClient database;

    Recomputation(JdbcClient database) {
        this.database = database;
    }

    /**
     * The series whose kept figures are not what observations, choices and withdrawals make; empty when all is well.
     *
     * @param from the first series to look at
     * @param to the last one; the work and memory grow with the distance
     */
    public List<Integer> differences(int from, int to) {
        return database.sql("""
                        SELECT r.series_id
                        FROM indicators.rolled_up(ARRAY(
                            SELECT id FROM indicators.series WHERE id BETWEEN :from AND :to)) AS r
                        LEFT JOIN indicators.series_figures k ON k.series_id = r.series_id
                        WHERE (coalesce(k.disputed, 0), coalesce(k.period_start, '{}'), coalesce(k.period_length, '{}'),
                                coalesce(k.value, '{}'), coalesce(k.observation, '{}'), coalesce(k.source, '{}'),
                                coalesce(k.marks, '{}'), coalesce(k.known, '{}'))
                            IS DISTINCT FROM
                            (r.disputed, r.period_start, r.period_length, r.value, r.observation, r.source, r.marks, r.known)
                        ORDER BY r.series_id
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** The last series that there is; 0 where there is none. */
    public int lastSeries() {
        return database.sql("SELECT coalesce(max(id), 0) FROM indicators.series")
                .query(Integer.class)
                .single();
    }
}
