package gangju.server.indicators.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps other writers of some series out until the transaction ends. Taken before anything of the series is read, and
 * before targets are locked; in the order of the numbers, so that two writers never wait for each other.
 */
@Component
public class SeriesLock {
    private static final int AT_ONCE = 10_000;

    private final JdbcClient database;

    SeriesLock(JdbcClient database) {
        this.database = database;
    }

    public void take(Collection<Integer> series) {
        for (var part : parts(series)) {
            database.sql("""
                            SELECT count(*) FROM (SELECT FROM indicators.series
                                WHERE id = ANY (CAST(:series AS integer[])) ORDER BY id FOR NO KEY UPDATE) AS locked
                            """).param("series", part).query(Long.class).single();
        }
    }

    /** In the order of the numbers, ten thousand at a time. */
    public static List<Integer[]> parts(Collection<Integer> series) {
        var ordered = new TreeSet<>(series).toArray(Integer[]::new);
        var parts = new ArrayList<Integer[]>();
        for (int from = 0; from < ordered.length; from += AT_ONCE) {
            parts.add(Arrays.copyOfRange(ordered, from, Math.min(ordered.length, from + AT_ONCE)));
        }
        return parts;
    }
}
