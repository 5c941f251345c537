package gangju.server.indicators.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gangju.indicator.Source;
import gangju.indicator.Unit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Units, sources and series by the numbers that {@link SharedNumbers} gave them. None of them ever changes, so that the
 * last ones are kept; what is not is read in one statement.
 */
@Component
public class SharedWords {
    private static final int MOST_UNITS = 2_000;
    private static final int MOST_SOURCES = 10_000;
    private static final int MOST_SERIES = 50_000;

    private final JdbcClient database;
    private final SeriesRegister register;
    private final Cache<Integer, Unit> units =
            Caffeine.newBuilder().maximumSize(MOST_UNITS).build();
    private final Cache<Integer, Source> sources =
            Caffeine.newBuilder().maximumSize(MOST_SOURCES).build();
    private final Cache<Integer, Series> series =
            Caffeine.newBuilder().maximumSize(MOST_SERIES).build();

    SharedWords(JdbcClient database, SeriesRegister register) {
        this.database = database;
        this.register = register;
    }

    public Map<Integer, Unit> units(Collection<Integer> ids) {
        return units.getAll(ids, this::readUnits);
    }

    public Map<Integer, Source> sources(Collection<Integer> ids) {
        return sources.getAll(ids, this::readSources);
    }

    public Map<Integer, Series> series(Collection<Integer> ids) {
        return series.getAll(ids, this::readSeries);
    }

    private Map<Integer, Unit> readUnits(Set<? extends Integer> ids) {
        var found = new HashMap<Integer, Unit>();
        database.sql(
                        "SELECT id, symbol, dimension, factor FROM indicators.unit WHERE id = ANY (CAST(:ids AS integer[]))")
                .param("ids", ids.toArray(Integer[]::new))
                .query(row -> {
                    found.put(
                            row.getInt("id"),
                            new Unit(row.getString("symbol"), row.getString("dimension"), row.getBigDecimal("factor")));
                });
        return found;
    }

    private Map<Integer, Source> readSources(Set<? extends Integer> ids) {
        var found = new HashMap<Integer, Source>();
        database.sql(
                        "SELECT id, title, publisher, url, grade FROM indicators.source WHERE id = ANY (CAST(:ids AS integer[]))")
                .param("ids", ids.toArray(Integer[]::new))
                .query(row -> {
                    found.put(
                            row.getInt("id"),
                            new Source(
                                    row.getString("title"),
                                    row.getString("publisher"),
                                    row.getString("url"),
                                    Source.Grade.values()[row.getInt("grade")]));
                });
        return found;
    }

    private Map<Integer, Series> readSeries(Set<? extends Integer> ids) {
        var found = new HashMap<Integer, Series>();
        register.of(Set.copyOf(ids)).forEach(one -> found.put(one.id(), one));
        return found;
    }
}
