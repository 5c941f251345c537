package gangju.benchmarks.scale;

import gangju.benchmarks.load.Report;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Rolls every series up from its observations by the server's own function, on two connections. */
final class RollingUp {
    private static final int BATCH = 4_280;

    private RollingUp() {}

    static void run(DataSource database, Country country) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger(Country.FIRST_ID);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var second = threads.submit(() -> batches(database, country, next));
            threads.submit(() -> batches(database, country, next)).get();
            second.get();
        }
    }

    private static int batches(DataSource database, Country country, AtomicInteger next) throws SQLException {
        try (var connection = database.getConnection();
                var rollUp = connection.prepareStatement("SELECT indicators.roll_up(array_agg(id))"
                        + " FROM indicators.series WHERE id BETWEEN ? AND ?")) {
            for (int from = next.getAndAdd(BATCH); from <= country.lastSeries(); from = next.getAndAdd(BATCH)) {
                rollUp.setInt(1, from);
                rollUp.setInt(2, Math.min(from + BATCH - 1, country.lastSeries()));
                rollUp.execute();
                int done = from - Country.FIRST_ID;
                if (done / BATCH % 32 == 0) {
                    Report.progress("rolled up: %,d of %,d series", done, country.series());
                }
            }
        }
        return 0;
    }

    /** How many of a sample of kept rows differ from what is computed anew. */
    static int differences(DataSource database, Country country) throws SQLException {
        var compare = """
                WITH anew AS (
                    SELECT (indicators.rolled_up(array_agg(id))).*
                    FROM indicators.series WHERE id % :every = 0 AND id BETWEEN :first AND :last
                )
                SELECT count(*) FROM anew FULL JOIN (SELECT * FROM indicators.series_figures
                    WHERE series_id % :every = 0 AND series_id BETWEEN :first AND :last) kept USING (series_id)
                WHERE (anew.period_start, anew.period_length, anew.value, anew.observation, anew.source, anew.marks,
                        anew.known)
                    IS DISTINCT FROM
                    (kept.period_start, kept.period_length, kept.value, kept.observation, kept.source, kept.marks,
                        kept.known)
                """.replace(":every", Integer.toString(country.percent() * 10))
                .replace(":first", "" + Country.FIRST_ID)
                .replace(":last", "" + country.lastSeries());
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(compare)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
