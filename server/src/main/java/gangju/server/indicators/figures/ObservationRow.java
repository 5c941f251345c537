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
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** A row of {@code observation} with who brought it; series, unit and source are numbers. */
record ObservationRow(
        long id,
        int series,
        ReferencePeriod period,
        @Nullable BigDecimal value,
        int unit,
        Bound bound,
        ObservationStatus status,
        Confidentiality confidentiality,
        @Nullable String scope,
        @Nullable String breakBefore,
        @Nullable String note,
        int source,
        @Nullable PartialDate published,
        LocalDate knownSince,
        @Nullable String addedBy,
        @Nullable String revisionReason) {
    /** Of {@code observation o} and {@code import m}. */
    static final String COLUMNS = """
            o.id, o.series_id, o.period_start, o.period_length, o.value, o.bound, o.status, o.confidentiality, o.scope,
            o.break_before, o.note, o.published_end, o.published_to, o.known_since, o.revision_reason, o.source_id,
            o.unit_id, m.added_by
            """;

    private static final String BOUNDS = "=~><";

    static ObservationRow of(ResultSet row) throws SQLException {
        return new ObservationRow(
                row.getLong("id"),
                row.getInt("series_id"),
                period(row.getObject("period_start", LocalDate.class), row.getInt("period_length")),
                row.getBigDecimal("value"),
                row.getInt("unit_id"),
                bound(row.getString("bound")),
                ObservationStatus.parse(row.getString("status")),
                Confidentiality.parse(row.getString("confidentiality")),
                row.getString("scope"),
                row.getString("break_before"),
                row.getString("note"),
                row.getInt("source_id"),
                published(row.getObject("published_end", LocalDate.class), row.getString("published_to")),
                row.getObject("known_since", LocalDate.class),
                row.getString("added_by"),
                row.getString("revision_reason"));
    }

    /** The observation, in words. */
    Observation with(Series series, Unit unit, Source source) {
        return new Observation(
                id,
                series.code(),
                series.area(),
                series.dimensions(),
                period,
                value,
                unit,
                bound,
                status,
                confidentiality,
                scope,
                breakBefore,
                note,
                source,
                published,
                knownSince,
                addedBy,
                revisionReason);
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
}
