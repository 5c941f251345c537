package gangju.server.indicators.status;

import gangju.indicator.Clocks;
import gangju.server.indicators.register.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which series judges which target; a target has at most one at a time, a series may judge targets of many plans. */
@Component
public final class Links {
    private static final String SELECT = """
            SELECT l.item_id, l.growth_series_id, l.reason, l.known_since, l.recorded_by, s.id, s.indicator_id, i.code,
                s.area, s.dimensions
            FROM indicators.link l
            JOIN indicators.series s ON s.id = l.series_id
            JOIN indicators.indicator i ON i.id = s.indicator_id
            """;

    private final JdbcClient database;

    Links(JdbcClient database) {
        this.database = database;
    }

    /** By target; those without a link are left out. */
    public Map<Long, CurrentLink> of(Collection<Long> items, Clocks clocks) {
        var links = new HashMap<Long, CurrentLink>();
        database.sql(SELECT + """
                         WHERE l.item_id = ANY (CAST(:items AS bigint[]))
                           AND l.known_since <= :knownOn AND (l.known_until IS NULL OR l.known_until > :knownOn)
                           AND (l.holds_from IS NULL OR l.holds_from <= :asOf)
                        """)
                .param("items", items.toArray(Long[]::new))
                .param("knownOn", clocks.knownOn())
                .param("asOf", clocks.asOf())
                .query(row -> {
                    links.put(row.getLong("item_id"), link(row));
                });
        return links;
    }

    /**
     * The targets that a series judges now, in all plans, by plan and place.
     *
     * @param limit most that are wanted
     */
    public List<WatchedTarget> targets(int series, int limit) {
        return database.sql("SELECT " + TargetRows.COLUMNS + """
                         FROM indicators.link l
                        JOIN indicators.target t ON t.item_id = l.item_id AND t.known_until IS NULL
                        WHERE l.series_id = :series AND l.known_until IS NULL
                        ORDER BY t.plan_id, t.ordinal LIMIT :limit
                        """)
                .param("series", series)
                .param("limit", limit)
                .query((row, number) -> TargetRows.target(row))
                .list();
    }

    private static CurrentLink link(ResultSet row) throws SQLException {
        return new CurrentLink(
                new Series(
                        row.getInt("id"),
                        row.getInt("indicator_id"),
                        row.getString("code"),
                        row.getString("area"),
                        Series.parse(row.getString("dimensions"))),
                row.getObject("growth_series_id", Integer.class),
                row.getString("reason"),
                row.getObject("known_since", LocalDate.class),
                row.getString("recorded_by"));
    }
}
