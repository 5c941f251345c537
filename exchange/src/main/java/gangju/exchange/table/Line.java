package gangju.exchange.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number as a spreadsheet counts rows, from 1
 */
public record Line(int number, List<Cell> cells) {
    public Line {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, from 0; empty beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
