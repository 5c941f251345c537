package gangju.server.indicators.status;

import gangju.indicator.status.TargetTerms;
import gangju.model.Baseline;
import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.Strength;
import gangju.model.TargetType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of {@code target} as watched targets. */
final class TargetRows {
    static final String COLUMNS = """
            t.item_id, t.plan_id, t.chapter_id, t.node_id, t.ordinal, t.cancelled_on, t.cancelled_reason, t.indicator,
            t.type, t.operator, t.value, t.value_high, t.unit, t.due, t.period_start, t.period_end, t.per_year, t.area,
            t.strength, t.striving, t.baseline_value, t.baseline_unit, t.baseline_date, t.quote
            """;

    private TargetRows() {}

    static WatchedTarget target(ResultSet row) throws SQLException {
        return new WatchedTarget(
                row.getLong("item_id"),
                row.getLong("plan_id"),
                row.getObject("chapter_id", Long.class),
                row.getObject("node_id", Long.class),
                row.getInt("ordinal"),
                terms(row),
                row.getString("area"),
                row.getString("quote"),
                row.getObject("cancelled_on", LocalDate.class),
                row.getString("cancelled_reason"));
    }

    static @Nullable Period period(@Nullable String start, @Nullable String end) {
        return start == null || end == null ? null : new Period(PartialDate.parse(start), PartialDate.parse(end));
    }

    static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private static TargetTerms terms(ResultSet row) throws SQLException {
        var strength = row.getString("strength");
        return new TargetTerms(
                Long.toString(row.getLong("item_id")),
                row.getString("indicator"),
                TargetType.valueOf(row.getString("type")),
                Operator.valueOf(row.getString("operator")),
                row.getBigDecimal("value"),
                row.getBigDecimal("value_high"),
                row.getString("unit"),
                date(row.getString("due")),
                period(row.getString("period_start"), row.getString("period_end")),
                row.getBoolean("per_year"),
                strength == null ? null : Strength.valueOf(strength),
                row.getBoolean("striving"),
                baseline(row));
    }

    private static @Nullable Baseline baseline(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("baseline_value");
        var date = date(row.getString("baseline_date"));
        return value == null && date == null ? null : new Baseline(value, row.getString("baseline_unit"), date);
    }
}
