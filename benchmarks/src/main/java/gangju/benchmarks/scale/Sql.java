package gangju.benchmarks.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The same questions as plain SQL over the rows as they are, in words that PostgreSQL and DuckDB both understand. */
final class Sql {
    /** What the server's own tables are called in PostgreSQL; in DuckDB the schema has the same name. */
    private static final String COUNTING = """
            SELECT DISTINCT ON (o.series_id, o.period_start, o.period_length)
                o.series_id, o.period_start, o.period_length, o.value
            FROM indicators.observation o
            """;

    private static final String IN_ORDER = """
             ORDER BY o.series_id, o.period_start, o.period_length, o.bound <> '=', o.status <> 'A',
                o.published_end DESC NULLS LAST, o.id DESC
            """;

    private Sql() {}

    /** The table of some indicators × 17 areas between two days: the vintage that counts, from all vintages. */
    static String table(String indicators, String areas, String from, String to) {
        return "SELECT s.indicator_id, s.area, c.period_start, c.value FROM (" + COUNTING
                + " JOIN indicators.series s ON s.id = o.series_id WHERE s.indicator_id IN (" + indicators
                + ") AND s.area IN (" + areas + ") AND coalesce(s.dimensions, '') = '' AND o.period_start >= DATE '"
                + from
                + "' AND o.period_start <= DATE '" + to + "' AND o.value IS NOT NULL" + IN_ORDER
                + ") c JOIN indicators.series s ON s.id = c.series_id ORDER BY 1, 2, 3";
    }

    /**
     * The simplest possible status of every target with a value: the latest figure against a straight line from the
     * year before the plan to its end; no types, bounds, units, tolerances, freshness or receipts.
     */
    static String statuses() {
        return "WITH counts AS (" + COUNTING + " WHERE o.value IS NOT NULL AND o.period_length = 12" + IN_ORDER + """
                ), latest AS (
                    SELECT series_id, max(period_start) AS period_start FROM counts GROUP BY series_id
                ), compared AS (
                    SELECT t.item_id, t.value AS target, now.value AS actual, base.value AS base,
                        extract(year FROM l.period_start) - (CAST(t.period_start AS integer) - 1) AS years
                    FROM indicators.target t
                    JOIN indicators.link k ON k.item_id = t.item_id
                    JOIN latest l ON l.series_id = k.series_id
                    JOIN counts now ON now.series_id = l.series_id AND now.period_start = l.period_start
                    LEFT JOIN counts base ON base.series_id = l.series_id
                        AND extract(year FROM base.period_start) = CAST(t.period_start AS integer) - 1
                    WHERE t.value IS NOT NULL
                )
                SELECT CASE WHEN base IS NULL THEN 'NOT_COMPUTABLE' WHEN actual >= target THEN 'REACHED'
                    WHEN years >= 5 THEN 'MISSED'
                    WHEN actual >= base + (target - base) * years / 5 THEN 'ON_COURSE' ELSE 'OFF_COURSE' END, count(*)
                FROM compared GROUP BY 1 ORDER BY 1
                """;
    }

    /** Reads everything that a statement answers; how many rows these were. */
    static int readAll(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            try (var rows = statement.executeQuery(sql)) {
                return count(rows);
            }
        }
    }

    static int count(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        int count = 0;
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
            count++;
        }
        return count;
    }
}
