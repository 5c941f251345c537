package gangju.exchange.figures;

import gangju.exchange.table.CellProblem;
import gangju.indicator.Indicator;
import java.util.List;
import java.util.Set;

/**
 * What was read from a table of indicators.
 *
 * @param sheet name of the sheet, or of the file
 * @param rows the indicators in the order of the file, each with the row that it begins in
 * @param problems cells that have to be corrected before the table can be taken in
 * @param ignored heads of columns that are not known, and so were not read
 * @param columns that the table has; of the others it says nothing
 */
public record IndicatorSheet(
        String sheet,
        List<IndicatorRow> rows,
        List<CellProblem> problems,
        List<String> ignored,
        Set<IndicatorColumn> columns) {
    public IndicatorSheet {
        columns = Set.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        ignored = List.copyOf(ignored);
    }

    public List<Indicator> indicators() {
        return rows.stream().map(IndicatorRow::indicator).toList();
    }

    /** Whether the whole table can be taken in. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /**
     * An indicator as it is once the table is taken in: where the table has no such column, as it was.
     *
     * @param read with the same code
     */
    public Indicator onto(Indicator before, Indicator read) {
        return new Indicator(
                before.code(),
                read.nameZh(),
                said(IndicatorColumn.NAME_EN, before, read).nameEn(),
                columns.contains(IndicatorColumn.DEFINITION) || columns.contains(IndicatorColumn.SCOPE)
                        ? read.definitions()
                        : before.definitions(),
                read.unit(),
                said(IndicatorColumn.PRECISION, before, read).precision(),
                said(IndicatorColumn.DIRECTION, before, read).direction(),
                said(IndicatorColumn.KIND, before, read).kind(),
                said(IndicatorColumn.FREQUENCY, before, read).frequency(),
                said(IndicatorColumn.LAG, before, read).lag(),
                said(IndicatorColumn.PRICE_BASIS, before, read).priceBasis(),
                said(IndicatorColumn.AREA, before, read).area(),
                said(IndicatorColumn.UNIVERSE, before, read).universe(),
                said(IndicatorColumn.GROWTH, before, read).growthIndicator(),
                said(IndicatorColumn.SOURCE, before, read).dataSource(),
                said(IndicatorColumn.OWNER, before, read).owner(),
                said(IndicatorColumn.ADDITIVE, before, read).additive());
    }

    private Indicator said(IndicatorColumn column, Indicator before, Indicator read) {
        return columns.contains(column) ? read : before;
    }

    /** @param row as a spreadsheet counts, from 1 */
    public record IndicatorRow(int row, Indicator indicator) {}
}
