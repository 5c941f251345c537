package gangju.server.indicators.figures;

import gangju.indicator.Bound;
import gangju.indicator.Confidentiality;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source;
import gangju.indicator.Unit;
import gangju.model.PartialDate;
import gangju.server.indicators.register.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code observation} as the engine's observations; one object for many rows, which share units and sources.
 */
final class ObservationRows {
    static final String COLUMNS = """
            o.id, o.series_id, o.period_start, o.period_length, o.value, o.bound, o.status, o.confidentiality, o.scope,
            o.break_before, o.note, o.published_end, o.published_to, o.known_since, o.revision_reason, o.source_id,
            o.unit_id, s.title, s.publisher, s.url, s.grade, u.symbol, u.dimension, u.factor, i.code, r.area,
            r.dimensions, m.added_by
            """;
    static final String FROM = """
             FROM indicators.observation o
            JOIN indicators.series r ON r.id = o.series_id
            JOIN indicators.indicator i ON i.id = r.indicator_id
            JOIN indicators.source s ON s.id = o.source_id
            JOIN indicators.unit u ON u.id = o.unit_id
            JOIN indicators.import m ON m.id = o.import_id
            """;
    private static final String BOUNDS = "=~><";

    private final Map<Integer, Unit> units = new HashMap<>();
    private final Map<Integer, Source> sources = new HashMap<>();
    private final Map<Integer, Map<String, String>> dimensions = new HashMap<>();

    Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getLong("id"),
                row.getString("code"),
                row.getString("area"),
                dimensions(row),
                period(row.getObject("period_start", LocalDate.class), row.getInt("period_length")),
                row.getBigDecimal("value"),
                unit(row),
                bound(row.getString("bound")),
                ObservationStatus.parse(row.getString("status")),
                Confidentiality.parse(row.getString("confidentiality")),
                row.getString("scope"),
                row.getString("break_before"),
                row.getString("note"),
                source(row),
                published(row.getObject("published_end", LocalDate.class), row.getString("published_to")),
                row.getObject("known_since", LocalDate.class),
                row.getString("added_by"),
                row.getString("revision_reason"));
    }

    /** @param length months where positive, days where negative */
    static ReferencePeriod period(LocalDate start, int length) {
        return new ReferencePeriod(start, length > 0 ? Period.ofMonths(length) : Period.ofDays(-length));
    }

    /** The length of a period as the database has it. */
    static int length(ReferencePeriod period) {
        return period.months() > 0 ? period.months() : -period.length().getDays();
    }

    static Bound bound(String letter) {
        return Bound.values()[BOUNDS.indexOf(letter)];
    }

    static String letter(Bound bound) {
        return BOUNDS.substring(bound.ordinal(), bound.ordinal() + 1);
    }

    /** @param to how exact the date is: Y, M or D */
    static @Nullable PartialDate published(@Nullable LocalDate end, @Nullable String to) {
        if (end == null) {
            return null;
        }
        return new PartialDate(
                end.getYear(),
                "Y".equals(to) ? null : Integer.valueOf(end.getMonthValue()),
                "Y".equals(to) || "M".equals(to) ? null : Integer.valueOf(end.getDayOfMonth()));
    }

    static @Nullable String exactness(@Nullable PartialDate published) {
        if (published == null) {
            return null;
        }
        return published.month() == null ? "Y" : published.day() == null ? "M" : "D";
    }

    private Unit unit(ResultSet row) throws SQLException {
        int id = row.getInt("unit_id");
        var known = units.get(id);
        if (known == null) {
            known = new Unit(row.getString("symbol"), row.getString("dimension"), row.getBigDecimal("factor"));
            units.put(id, known);
        }
        return known;
    }

    private Source source(ResultSet row) throws SQLException {
        int id = row.getInt("source_id");
        var known = sources.get(id);
        if (known == null) {
            known = new Source(
                    row.getString("title"),
                    row.getString("publisher"),
                    row.getString("url"),
                    Source.Grade.values()[row.getInt("grade")]);
            sources.put(id, known);
        }
        return known;
    }

    private Map<String, String> dimensions(ResultSet row) throws SQLException {
        int series = row.getInt("series_id");
        var known = dimensions.get(series);
        if (known == null) {
            known = Map.copyOf(Series.parse(row.getString("dimensions")));
            dimensions.put(series, known);
        }
        return known;
    }
}
