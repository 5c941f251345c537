package gangju.server.indicators.register;

import gangju.indicator.Definition;
import gangju.indicator.Direction;
import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.PriceBasis;
import gangju.indicator.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** Rows of {@code indicator_version} as indicators. */
final class IndicatorRows {
    static final String SELECT = """
            SELECT i.id, i.code, v.name_zh, v.name_en, v.precision, v.direction, v.kind, v.frequency, v.lag, v.price_basis,
                v.area, v.universe, v.growth_indicator, v.data_source, v.owner, v.additive, v.known_since, v.known_until,
                v.recorded_at, v.recorded_by, v.reason, u.symbol
            FROM indicators.indicator i
            JOIN indicators.indicator_version v ON v.indicator_id = i.id
            JOIN indicators.unit u ON u.id = v.unit_id
            """;
    static final String KNOWN_ON =
            " (v.known_since <= :knownOn AND (v.known_until IS NULL OR v.known_until > :knownOn)) ";

    private IndicatorRows() {}

    static Indicator indicator(ResultSet row, List<Definition> definitions) throws SQLException {
        var lag = row.getString("lag");
        return new Indicator(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                definitions,
                Unit.of(row.getString("symbol")),
                row.getObject("precision", Integer.class),
                Direction.valueOf(row.getString("direction")),
                IndicatorKind.valueOf(row.getString("kind")),
                Frequency.valueOf(row.getString("frequency")),
                lag == null ? null : Period.parse(lag),
                PriceBasis.valueOf(row.getString("price_basis")),
                row.getString("area"),
                row.getString("universe"),
                row.getString("growth_indicator"),
                row.getString("data_source"),
                row.getString("owner"),
                row.getBoolean("additive"));
    }

    static Definition definition(ResultSet row) throws SQLException {
        return new Definition(
                row.getString("text"),
                row.getString("scope"),
                row.getObject("holds_from", LocalDate.class),
                row.getObject("known_since", LocalDate.class));
    }
}
