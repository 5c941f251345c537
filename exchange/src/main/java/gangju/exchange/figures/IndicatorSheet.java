package gangju.exchange.figures;

import gangju.exchange.table.CellProblem;
import gangju.indicator.Indicator;
import java.util.List;

/**
 * What was read from a table of indicators.
 *
 * @param rows the indicators in the order of the file, each with the row that it begins in
 * @param problems cells that have to be corrected before the table can be taken in
 * @param ignored heads of columns that are not known, and so were not read
 */
public record IndicatorSheet(List<IndicatorRow> rows, List<CellProblem> problems, List<String> ignored) {
    public IndicatorSheet {
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

    /** @param row as a spreadsheet counts, from 1 */
    public record IndicatorRow(int row, Indicator indicator) {}
}
