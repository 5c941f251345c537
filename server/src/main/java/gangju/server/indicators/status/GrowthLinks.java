package gangju.server.indicators.status;

import gangju.server.indicators.register.IndicatorChanged;
import gangju.server.indicators.register.SeriesLock;
import gangju.server.indicators.register.SharedNumbers;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps links at the published growths of what judges them when an indicator names another indicator for these. */
@Component
class GrowthLinks {
    private final JdbcClient database;
    private final SharedNumbers numbers;
    private final SeriesLock lock;
    private final Clock clock;

    GrowthLinks(JdbcClient database, SharedNumbers numbers, SeriesLock lock, Clock clock) {
        this.database = database;
        this.numbers = numbers;
        this.lock = lock;
        this.clock = clock;
    }

    /** @param growths null where there is no such indicator */
    private record Linked(
            int series,
            String area,
            String dimensions,
            @Nullable String growths) {}

    /** Before the targets of the indicator are judged anew, which its change brings with it. */
    @EventListener
    @Order(0)
    void changed(IndicatorChanged indicator) {
        var linked = linked(indicator.indicator());
        if (linked.isEmpty()) {
            return;
        }
        var growths = numbers.series(
                linked.stream().flatMap(one -> Stream.ofNullable(key(one))).toList());
        lock.take(Stream.concat(linked.stream().map(Linked::series), growths.values().stream())
                .toList());
        linked.forEach(one -> {
            var key = key(one);
            replace(one.series(), key == null ? null : growths.get(key));
        });
    }

    private static @Nullable SeriesKey key(Linked one) {
        return one.growths() == null ? null : new SeriesKey(one.growths(), one.area(), one.dimensions());
    }

    private List<Linked> linked(int indicator) {
        return database.sql("""
                        SELECT DISTINCT s.id, s.area, s.dimensions, g.code
                        FROM indicators.series s
                        JOIN indicators.link l ON l.series_id = s.id AND l.known_until IS NULL
                        JOIN indicators.indicator_version v ON v.indicator_id = s.indicator_id AND v.known_until IS NULL
                        LEFT JOIN indicators.indicator g ON g.code = v.growth_indicator
                        WHERE s.indicator_id = :indicator
                        """)
                .param("indicator", indicator)
                .query((row, number) -> new Linked(
                        row.getInt("id"), row.getString("area"), row.getString("dimensions"), row.getString("code")))
                .list();
    }

    /** What was linked before stays known. */
    private void replace(int series, @Nullable Integer growths) {
        database.sql("""
                        WITH old AS (
                            UPDATE indicators.link SET known_until = :today
                            WHERE series_id = :series AND known_until IS NULL
                              AND growth_series_id IS DISTINCT FROM CAST(:growths AS integer)
                            RETURNING item_id, series_id, reason, holds_from, recorded_by
                        )
                        INSERT INTO indicators.link (item_id, series_id, growth_series_id, reason, holds_from, known_since,
                            recorded_at, recorded_by)
                        SELECT item_id, series_id, CAST(:growths AS integer), reason, holds_from, :today,
                            CAST(:at AS timestamptz), recorded_by
                        FROM old
                        """)
                .param("series", series)
                .param("growths", growths)
                .param("today", LocalDate.now(clock))
                .param("at", clock.instant().toString())
                .update();
    }
}
