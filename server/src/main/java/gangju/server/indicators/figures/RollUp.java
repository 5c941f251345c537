package gangju.server.indicators.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code series_figures} equal to what observations, choices and withdrawals make of it. */
@Component
class RollUp {
    private static final int AT_ONCE = 10_000;

    private final JdbcClient database;

    RollUp(JdbcClient database) {
        this.database = database;
    }

    /** Keeps other writers of the series out until the transaction ends; always before their rows are read. */
    void lock(Collection<Integer> series) {
        for (var part : parts(series)) {
            database.sql("""
                            SELECT count(*) FROM (SELECT FROM indicators.series
                                WHERE id = ANY (CAST(:series AS integer[])) ORDER BY id FOR NO KEY UPDATE) AS locked
                            """).param("series", part).query(Long.class).single();
        }
    }

    void refresh(Collection<Integer> series) {
        for (var part : parts(series)) {
            database.sql("SELECT indicators.roll_up(CAST(:series AS integer[])) IS NULL")
                    .param("series", part)
                    .query(Boolean.class)
                    .single();
        }
    }

    /** In the order of the numbers, so that two writers never wait for each other. */
    private static List<Integer[]> parts(Collection<Integer> series) {
        var ordered = new TreeSet<>(series).toArray(Integer[]::new);
        var parts = new ArrayList<Integer[]>();
        for (int from = 0; from < ordered.length; from += AT_ONCE) {
            parts.add(Arrays.copyOfRange(ordered, from, Math.min(ordered.length, from + AT_ONCE)));
        }
        return parts;
    }
}
