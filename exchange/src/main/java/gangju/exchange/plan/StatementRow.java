package gangju.exchange.plan;

import gangju.exchange.plan.PlanHeads.StatementColumn;
import gangju.model.PartialDate;
import gangju.model.Statement;
import gangju.model.Statement.StatementClass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number of a plan's workbook that is no target: everything but its id and its place in the text. */
record StatementRow(
        StatementClass kind,
        @Nullable String indicator,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable PartialDate date,
        Quoted source) {
    static StatementRow of(RowCells<StatementColumn> cells, OutlineRows outline) {
        var kind = cells.code(StatementColumn.CLASS, StatementClass.class);
        if (kind == null && cells.text(StatementColumn.CLASS) == null) {
            cells.problem(StatementColumn.CLASS, "cell-empty");
        }
        return new StatementRow(
                kind == null ? StatementClass.OTHER : kind,
                cells.text(StatementColumn.INDICATOR),
                cells.number(StatementColumn.VALUE),
                cells.text(StatementColumn.UNIT),
                cells.date(StatementColumn.DATE),
                Quoted.of(
                        cells,
                        outline.section(cells, StatementColumn.SECTION),
                        StatementColumn.QUOTE,
                        StatementColumn.SENTENCE));
    }

    Statement in(WrittenText text, String number) {
        var span = source.in(text);
        return new Statement(number, kind, indicator, value, unit, date, text.at(span), span, null);
    }
}
