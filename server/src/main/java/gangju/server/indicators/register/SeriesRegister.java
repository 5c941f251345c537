package gangju.server.indicators.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The series that there are. */
@Component
public final class SeriesRegister {
    private static final String SELECT = """
            SELECT s.id, s.indicator_id, i.code, s.area, s.dimensions
            FROM indicators.series s JOIN indicators.indicator i ON i.id = s.indicator_id
            """;

    private final JdbcClient database;

    SeriesRegister(JdbcClient database) {
        this.database = database;
    }

    public Optional<Series> find(int id) {
        return database.sql(SELECT + " WHERE s.id = :id")
                .param("id", id)
                .query((row, number) -> series(row))
                .optional();
    }

    /** By ids, in no order; unknown ones are left out. */
    public List<Series> of(Collection<Integer> ids) {
        return database.sql(SELECT + " WHERE s.id = ANY (CAST(:ids AS integer[]))")
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, number) -> series(row))
                .list();
    }

    /**
     * The series of an indicator whose area has a text in its name, by area and dimensions.
     *
     * @param limit most that are wanted
     */
    public List<Series> named(int indicator, String text, int limit) {
        return database.sql(SELECT + """
                         WHERE s.indicator_id = :indicator AND strpos(s.area, :text) > 0
                        ORDER BY s.area, s.dimensions LIMIT :limit
                        """)
                .param("indicator", indicator)
                .param("text", text)
                .param("limit", limit)
                .query((row, number) -> series(row))
                .list();
    }

    public Optional<Series> find(int indicator, String area, Map<String, String> dimensions) {
        return database.sql(
                        SELECT + " WHERE s.indicator_id = :indicator AND s.area = :area AND s.dimensions = :dimensions")
                .param("indicator", indicator)
                .param("area", area)
                .param("dimensions", Series.write(dimensions))
                .query((row, number) -> series(row))
                .optional();
    }

    /**
     * The series of an indicator by area and dimensions, such as for a comparison of areas.
     *
     * @param limit most that are wanted
     */
    public List<Series> of(int indicator, int limit) {
        return database.sql(SELECT + " WHERE s.indicator_id = :indicator ORDER BY s.area, s.dimensions LIMIT :limit")
                .param("indicator", indicator)
                .param("limit", limit)
                .query((row, number) -> series(row))
                .list();
    }

    /** The totals of one or more indicators in some areas, by indicator and area. */
    public List<Series> totals(Collection<Integer> indicators, Collection<String> areas) {
        return database.sql(SELECT + """
                         WHERE s.indicator_id = ANY (CAST(:indicators AS integer[])) AND s.dimensions = ''
                           AND s.area = ANY (CAST(:areas AS text[]))
                         ORDER BY s.indicator_id, s.area
                        """)
                .param("indicators", indicators.toArray(Integer[]::new))
                .param("areas", areas.toArray(String[]::new))
                .query((row, number) -> series(row))
                .list();
    }

    /** The indicators that some series are of. */
    public List<Integer> indicators(Collection<Integer> series) {
        return database.sql(
                        "SELECT DISTINCT indicator_id FROM indicators.series WHERE id = ANY (CAST(:series AS integer[]))")
                .param("series", series.toArray(Integer[]::new))
                .query((row, number) -> row.getInt(1))
                .list();
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(
                row.getInt("id"),
                row.getInt("indicator_id"),
                row.getString("code"),
                row.getString("area"),
                Series.parse(row.getString("dimensions")));
    }
}
