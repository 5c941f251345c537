package gangju.server.indicators.figures;

import gangju.indicator.Observation;
import gangju.server.indicators.register.SharedWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of {@code observation} as the engine's observations. */
@Component
class ObservationRows {
    private static final String SELECT = "SELECT " + ObservationRow.COLUMNS + """
             FROM indicators.observation o
            JOIN indicators.import m ON m.id = o.import_id
            """;

    private final JdbcClient database;
    private final SharedWords words;

    ObservationRows(JdbcClient database, SharedWords words) {
        this.database = database;
        this.words = words;
    }

    /** An observation with the number of its series. */
    record Numbered(int series, Observation observation) {}

    /**
     * One statement, and one for each kind of words that have not been read yet.
     *
     * @param condition further joins and {@code WHERE}; {@code o} is the observation, {@code m} its import
     */
    List<Numbered> read(String condition, Map<String, ?> parameters) {
        var rows = database.sql(SELECT + condition)
                .params(parameters)
                .query((row, number) -> ObservationRow.of(row))
                .list();
        var series = words.series(distinct(rows, ObservationRow::series));
        var units = words.units(distinct(rows, ObservationRow::unit));
        var sources = words.sources(distinct(rows, ObservationRow::source));
        return rows.stream()
                .map(row -> new Numbered(
                        row.series(),
                        row.with(
                                Objects.requireNonNull(series.get(row.series())),
                                Objects.requireNonNull(units.get(row.unit())),
                                Objects.requireNonNull(sources.get(row.source())))))
                .toList();
    }

    private static List<Integer> distinct(List<ObservationRow> rows, Function<ObservationRow, Integer> number) {
        return rows.stream().map(number).distinct().toList();
    }
}
