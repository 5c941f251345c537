package gangju.server.indicators.register;

import gangju.indicator.Observation;
import gangju.indicator.Source;
import gangju.indicator.Unit;
import gangju.server.plans.JsonRows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of the words that figures share: units, sources and series; what is new gets one, in one statement each. */
@Component
public class SharedNumbers {
    /** A writer that was beaten to a word finds it in the next look. */
    private static final int LOOKS = 3;

    private static final String KEYS = """
            WITH k AS (
                SELECT i.id AS indicator_id, a.code, a.area, a.dimensions
                FROM unnest(CAST(:codes AS text[]), CAST(:areas AS text[]), CAST(:dimensions AS text[]))
                    AS a (code, area, dimensions)
                JOIN indicators.indicator i ON i.code = a.code
            )
            """;

    private final JdbcClient database;

    SharedNumbers(JdbcClient database) {
        this.database = database;
    }

    private record UnitRow(String symbol, String dimension, BigDecimal factor) {}

    private record SourceRow(
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String url,
            int grade) {}

    /** An indicator in an area and dimensions, before it has a number. */
    public record SeriesKey(String code, String area, String dimensions) {
        private static final int SPREAD = 1_000_003;

        /** Codes and areas that are counted through meet often in the usual sum of their letters. */
        @Override
        public int hashCode() {
            return (code.hashCode() * SPREAD + area.hashCode()) * SPREAD + dimensions.hashCode();
        }

        public static SeriesKey of(Observation observation) {
            return new SeriesKey(observation.indicator(), observation.area(), Series.write(observation.dimensions()));
        }
    }

    /** By symbol. */
    public Map<String, Integer> units(Collection<Unit> units) {
        var wanted = new LinkedHashSet<>(units.stream()
                .map(unit -> new UnitRow(unit.symbol(), unit.dimension(), unit.factor()))
                .toList());
        var symbols = new LinkedHashSet<>(wanted.stream().map(UnitRow::symbol).toList());
        return lookUp(symbols, () -> unitIds(JsonRows.of(wanted)));
    }

    private Map<String, Integer> unitIds(String rows) {
        var ids = new HashMap<String, Integer>();
        database.sql("""
                        WITH wanted AS (
                            SELECT DISTINCT ON (symbol) symbol, dimension, factor
                            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (symbol text, dimension text, factor numeric)
                        ), made AS (
                            INSERT INTO indicators.unit (symbol, dimension, factor)
                            SELECT symbol, dimension, factor FROM wanted w
                            WHERE NOT EXISTS (SELECT FROM indicators.unit u WHERE u.symbol = w.symbol)
                            ON CONFLICT DO NOTHING RETURNING id, symbol
                        )
                        SELECT id, symbol FROM made
                        UNION ALL SELECT u.id, u.symbol FROM indicators.unit u JOIN wanted USING (symbol)
                        """).param("rows", rows).query(row -> {
            ids.put(row.getString("symbol"), row.getInt("id"));
        });
        return ids;
    }

    public Map<Source, Integer> sources(Collection<Source> sources) {
        var wanted = new LinkedHashSet<>(sources);
        var rows = JsonRows.of(wanted.stream()
                .map(source -> new SourceRow(
                        source.title(),
                        source.publisher(),
                        source.url(),
                        source.grade().ordinal()))
                .toList());
        return lookUp(wanted, () -> sourceIds(rows));
    }

    private Map<Source, Integer> sourceIds(String rows) {
        var ids = new HashMap<Source, Integer>();
        database.sql("""
                        WITH wanted AS (
                            SELECT title, publisher, url, grade, md5(coalesce(title, '') || E'\\x1f'
                                || coalesce(publisher, '') || E'\\x1f' || coalesce(url, '') || E'\\x1f'
                                || CAST(grade AS text)) AS key
                            FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                                AS r (title text, publisher text, url text, grade smallint)
                        ), made AS (
                            INSERT INTO indicators.source (title, publisher, url, grade)
                            SELECT title, publisher, url, grade FROM wanted w
                            WHERE NOT EXISTS (SELECT FROM indicators.source s WHERE s.key = w.key)
                            ON CONFLICT DO NOTHING RETURNING id, title, publisher, url, grade, key
                        )
                        SELECT w.title, w.publisher, w.url, w.grade, f.id
                        FROM wanted w JOIN (SELECT id, key FROM made
                            UNION ALL SELECT s.id, s.key FROM indicators.source s JOIN wanted USING (key)) AS f USING (key)
                        """).param("rows", rows).query(row -> {
            ids.put(
                    new Source(
                            row.getString("title"),
                            row.getString("publisher"),
                            row.getString("url"),
                            Source.Grade.values()[row.getInt("grade")]),
                    row.getInt("id"));
        });
        return ids;
    }

    /** @throws NoSuchElementException if an indicator does not exist */
    public Map<SeriesKey, Integer> series(Collection<SeriesKey> series) {
        var wanted = new LinkedHashSet<>(series);
        return lookUp(wanted, () -> seriesIds(wanted));
    }

    /** Those that are there; none is made. */
    public Map<SeriesKey, Integer> existing(Collection<SeriesKey> series) {
        return ids(KEYS + """
                SELECT k.code, k.area, k.dimensions, s.id
                FROM k JOIN indicators.series s ON s.indicator_id = k.indicator_id AND s.area = k.area
                    AND s.dimensions = k.dimensions
                """, series);
    }

    private Map<SeriesKey, Integer> seriesIds(Set<SeriesKey> wanted) {
        var ids = existing(wanted);
        if (ids.size() < wanted.size()) {
            var missing = new LinkedHashSet<>(wanted);
            missing.removeAll(ids.keySet());
            ids.putAll(made(missing));
        }
        return ids;
    }

    /** In an order that all writers keep to, so that none waits for another that waits for it. */
    private Map<SeriesKey, Integer> made(Collection<SeriesKey> missing) {
        return ids(KEYS + """
                , made AS (
                    INSERT INTO indicators.series (indicator_id, area, dimensions)
                    SELECT indicator_id, area, dimensions FROM k ORDER BY indicator_id, area, dimensions
                    ON CONFLICT DO NOTHING RETURNING id, indicator_id, area, dimensions
                )
                SELECT k.code, k.area, k.dimensions, made.id FROM made JOIN k USING (indicator_id, area, dimensions)
                """, missing);
    }

    private Map<SeriesKey, Integer> ids(String sql, Collection<SeriesKey> series) {
        var ids = HashMap.<SeriesKey, Integer>newHashMap(series.size());
        database.sql(sql)
                .param("codes", series.stream().map(SeriesKey::code).toArray(String[]::new))
                .param("areas", series.stream().map(SeriesKey::area).toArray(String[]::new))
                .param("dimensions", series.stream().map(SeriesKey::dimensions).toArray(String[]::new))
                .query(row -> {
                    ids.put(
                            new SeriesKey(row.getString("code"), row.getString("area"), row.getString("dimensions")),
                            row.getInt("id"));
                });
        return ids;
    }

    private static <K> Map<K, Integer> lookUp(Collection<K> wanted, Supplier<Map<K, Integer>> look) {
        Map<K, Integer> found = Map.of();
        for (int i = 0; i < LOOKS; i++) {
            found = look.get();
            if (found.keySet().containsAll(wanted)) {
                return found;
            }
        }
        var missing = new LinkedHashSet<>(wanted);
        missing.removeAll(found.keySet());
        throw new NoSuchElementException("not registered: " + missing.getFirst());
    }
}
