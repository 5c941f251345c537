package gangju.server.indicators.pages.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of indicators as a page needs it: with the latest figure, and how many areas and targets there are. */
@Component
final class ListedIndicators {
    static final int PAGE_SIZE = 50;
    private static final Map<String, String> ORDERS = Map.of(
            "code", "i.code",
            "name", "v.name_zh, i.code",
            "kind", "v.kind, i.code",
            "latest", "latest_start NULLS FIRST, i.code",
            "areas", "areas, i.code",
            "targets", "targets, i.code",
            "owner", "v.owner NULLS FIRST, i.code");

    private final JdbcClient database;

    ListedIndicators(JdbcClient database) {
        this.database = database;
    }

    /** What the address asks for; null asks nothing. */
    record Wanted(
            @Nullable String words,
            @Nullable String kind,
            @Nullable String frequency,
            @Nullable String lacking,
            String sort,
            boolean down,
            int page,
            LocalDate knownOn) {}

    /**
     * An indicator.
     *
     * @param value the latest that counts now in its own area
     * @param total how many match
     */
    record Row(
            String code,
            String nameZh,
            @Nullable String nameEn,
            String kind,
            String frequency,
            String unit,
            @Nullable Integer precision,
            @Nullable String owner,
            boolean defined,
            int areas,
            int targets,
            @Nullable BigDecimal value,
            @Nullable LocalDate start,
            int length,
            int marks,
            long total) {}

    List<Row> list(Wanted wanted) {
        return list(wanted, PAGE_SIZE, (wanted.page() - 1) * PAGE_SIZE);
    }

    /** All of them, whatever the page. */
    List<Row> whole(Wanted wanted) {
        return list(wanted, Integer.MAX_VALUE, 0);
    }

    private List<Row> list(Wanted wanted, int size, int offset) {
        var order = ORDERS.getOrDefault(wanted.sort(), "i.code");
        return database.sql("""
                        SELECT i.code, v.name_zh, v.name_en, v.kind, v.frequency, u.symbol, v.precision, v.owner,
                            EXISTS (SELECT FROM indicators.definition d
                                WHERE d.indicator_id = i.id AND d.known_until IS NULL) AS defined,
                            (SELECT count(DISTINCT s.area) FROM indicators.series s WHERE s.indicator_id = i.id) AS areas,
                            (SELECT count(*) FROM indicators.series s
                                JOIN indicators.link l ON l.series_id = s.id AND l.known_until IS NULL
                                WHERE s.indicator_id = i.id) AS targets,
                            f.value[cardinality(f.value)] AS latest,
                            f.period_start[cardinality(f.value)] AS latest_start,
                            f.period_length[cardinality(f.value)] AS latest_length,
                            f.marks[cardinality(f.value)] AS latest_marks,
                            count(*) OVER () AS total
                        FROM indicators.indicator i
                        JOIN indicators.indicator_version v ON v.indicator_id = i.id
                        JOIN indicators.unit u ON u.id = v.unit_id
                        LEFT JOIN indicators.series r ON r.indicator_id = i.id AND r.area = v.area AND r.dimensions = ''
                        LEFT JOIN indicators.series_figures f ON f.series_id = r.id
                        WHERE v.known_since <= :knownOn AND (v.known_until IS NULL OR v.known_until > :knownOn)
                          AND (CAST(:words AS text) IS NULL OR position(lower(:words) IN lower(i.code)) > 0
                               OR position(:words IN v.name_zh) > 0
                               OR position(lower(:words) IN lower(coalesce(v.name_en, ''))) > 0)
                          AND (CAST(:kind AS text) IS NULL OR v.kind = :kind)
                          AND (CAST(:frequency AS text) IS NULL OR v.frequency = :frequency)
                          AND (CAST(:lacking AS text) IS NULL
                               OR :lacking = 'owner' AND v.owner IS NULL
                               OR :lacking = 'definition' AND NOT EXISTS (SELECT FROM indicators.definition d
                                    WHERE d.indicator_id = i.id AND d.known_until IS NULL)
                               OR :lacking = 'figure' AND coalesce(cardinality(f.value), 0) = 0)
                        ORDER BY %s %s LIMIT :size OFFSET :offset
                        """.formatted(
                                wanted.down() ? order.replace(", i.code", "") + " DESC" : order,
                                wanted.down() && !order.equals("i.code") ? ", i.code" : ""))
                .param("knownOn", wanted.knownOn())
                .param("words", wanted.words())
                .param("kind", wanted.kind())
                .param("frequency", wanted.frequency())
                .param("lacking", wanted.lacking())
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    boolean any() {
        return database.sql("SELECT EXISTS (SELECT FROM indicators.indicator)")
                .query(Boolean.class)
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("kind"),
                row.getString("frequency"),
                row.getString("symbol"),
                row.getObject("precision", Integer.class),
                row.getString("owner"),
                row.getBoolean("defined"),
                row.getInt("areas"),
                row.getInt("targets"),
                row.getBigDecimal("latest"),
                row.getObject("latest_start", LocalDate.class),
                row.getInt("latest_length"),
                row.getInt("latest_marks"),
                row.getLong("total"));
    }
}
