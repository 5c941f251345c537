package gangju.reader.table;

import gangju.model.Baseline;
import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.TargetType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says for one date.
 *
 * @param type where the cell itself shows it: 下降18%, 前10位, 全覆盖
 * @param value null where the cell has words only
 * @param unit null where the cell has none of its own
 * @param date null where the column must say
 * @param total in square brackets or with 累计: a total of the plan's years
 */
record CellValue(
        @Nullable TargetType type,
        Operator operator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal high,
        @Nullable String unit,
        @Nullable PartialDate date,
        boolean total,
        boolean yearly,
        boolean striving) {

    CellValue at(@Nullable PartialDate date) {
        return new CellValue(type, operator, value, high, unit, date, total, yearly, striving);
    }

    /** 累计新增40 is a total, and no change of a level. */
    CellValue asTotal() {
        boolean added = type == TargetType.CHANGE && operator != Operator.DECREASE_BY && !"%".equals(unit);
        return new CellValue(added ? null : type, operator, value, high, unit, date, true, yearly, striving);
    }

    /** 不降低 says that it stays at least where it started, which is a number where the table tells it. */
    CellValue held(@Nullable Baseline start) {
        if (value != null || operator != Operator.MAINTAIN_GE && operator != Operator.MAINTAIN_LE) {
            return this;
        }
        return start == null || start.value() == null
                ? new CellValue(type, Operator.MAINTAIN, null, null, null, date, false, yearly, striving)
                : new CellValue(
                        TargetType.LEVEL, operator, start.value(), null, start.unit(), date, false, yearly, striving);
    }

    boolean isNegative() {
        return value != null && value.signum() < 0;
    }
}
