package gangju.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table of the document; its cells are lines of the reading's text, or stand in one, parted by tabs.
 *
 * @param id local to the reading: {@code t1}
 * @param caption what names it, inside or right above it, where something does
 * @param span from its first cell to its last
 * @param columns of the grid, merged cells counted by what they cover
 * @param headRows rows at the top that name the columns, a title row among them; 0 where none does
 * @param headStated whether the source says which rows are heads; they are guessed otherwise
 */
public record Table(
        String id, @Nullable Span caption, Span span, int columns, int headRows, boolean headStated, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /** A row with the cells that begin in it, from left to right; none where all cells come from above. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell where it begins.
     *
     * @param span its text without white space at its ends; empty where the cell is, with line ends where it has
     *     several paragraphs
     * @param column from 0
     * @param rowspan rows that it covers, 1 where it is not merged
     * @param colspan columns that it covers, 1 where it is not merged
     * @param head whether the source marks it as a head, or it stands in a head row
     */
    public record Cell(Span span, int column, int rowspan, int colspan, boolean head) {
        boolean covers(int wanted) {
            return column <= wanted && wanted < column + colspan;
        }
    }

    /** The cell that covers a place of the grid, both from 0; none where the source left a hole. */
    public Optional<Cell> at(int row, int column) {
        for (int r = Math.min(row, rows.size() - 1); r >= 0; r--) {
            for (var cell : rows.get(r).cells) {
                if (cell.covers(column) && r + cell.rowspan > row) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }

    /** The same table with its spans in another text. */
    public Table moved(UnaryOperator<Span> move) {
        var moved = rows.stream()
                .map(row -> new Row(row.cells.stream()
                        .map(cell ->
                                new Cell(move.apply(cell.span), cell.column, cell.rowspan, cell.colspan, cell.head))
                        .toList()))
                .toList();
        var named = caption == null ? null : move.apply(caption);
        return new Table(id, named, move.apply(span), columns, headRows, headStated, moved);
    }
}
