package gangju.exchange.table;

import gangju.exchange.Reason;
import org.apache.poi.ss.util.CellReference;

/**
 * What is wrong with one cell of a table, so that the table can't be taken in.
 *
 * @param row as a spreadsheet counts, from 1
 * @param column from 0; −1 where a cell is missing altogether
 * @param head of the column, as written; the name of the column that is missing
 * @param value the offending one, as written
 */
public record CellProblem(int row, int column, String head, String value, Reason reason) {
    /** As a spreadsheet names cells: {@code B7}; of the row's first cell where a cell is missing altogether. */
    public String place() {
        return CellReference.convertNumToColString(Math.max(0, column)) + row;
    }
}
