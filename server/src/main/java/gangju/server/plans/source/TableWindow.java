package gangju.server.plans.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import gangju.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the document, or some rows of a long one under its head.
 *
 * @param no of the table in its reading, from 1
 * @param caption what names it; null where nothing does
 * @param columns of the grid that are shown
 * @param hidden columns beyond those
 * @param headRows of the whole table
 * @param rows of the whole table, with its head
 * @param from the first row of {@code body}, counted from 0 with the head
 * @param to the row after the last of {@code body}
 * @param head rows that name the columns; none where the table has none
 */
public record TableWindow(
        int no,
        int start,
        int end,
        @Nullable Line caption,
        int columns,
        int hidden,
        int headRows,
        int rows,
        int from,
        int to,
        List<Row> head,
        List<Row> body) {
    public TableWindow {
        head = List.copyOf(head);
        body = List.copyOf(body);
    }

    /** The cells that begin in a row, and in the first row those that reach into it from above. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell with its rows and columns as far as they are shown.
     *
     * @param head whether the document marks it as a head
     */
    public record Cell(int start, int end, int column, int rowspan, int colspan, boolean head, List<Line> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }

    /** Words of the text with their place. */
    public record Line(int start, int end, String text) {}

    /** From the first place to the last of what is shown; empty at the table's start where nothing is. */
    @JsonIgnore
    public Span shown() {
        int first = end;
        int last = start;
        for (var rows : List.of(head, body)) {
            for (var row : rows) {
                for (var cell : row.cells) {
                    first = Math.min(first, cell.start);
                    last = Math.max(last, cell.end);
                }
            }
        }
        return first < last ? new Span(first, last) : new Span(start, start);
    }
}
