package gangju.reader.text;

import gangju.model.Finding;
import gangju.model.Span;
import gangju.model.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Gathers the grids of tables while their text goes into lines: {@code begin (row (cell | goOn)*)* end}, cells closed
 * by {@link #endCell}, tables nested in cells.
 *
 * <p>What only lays out a page is left out: one column or one row, cells as long as chapters, tables within tables.
 */
public final class TableCollector {
    private static final int MOST_CELLS = 300_000;
    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_ROWS = 65_534;
    private final LineCollector lines;
    private final Deque<Grid> open = new ArrayDeque<>();
    private final List<Table> tables = new ArrayList<>();
    private int cells;

    TableCollector(LineCollector lines) {
        this.lines = lines;
    }

    public void begin() {
        open.push(new Grid());
    }

    /** @param head whether the source says that the row names the columns */
    public void row(boolean head) {
        if (!open.isEmpty() && allow()) {
            open.peek().row(head);
        }
    }

    /**
     * Begins a cell at the present place; the columns that cells above cover are passed over.
     *
     * @param head whether the source marks it as a head
     */
    public void cell(int rowspan, int colspan, boolean head) {
        if (!open.isEmpty() && allow()) {
            int wide = Math.clamp(colspan, 1, MOST_COLUMNS);
            open.peek().cell(lines.place(), Math.clamp(rowspan, 1, MOST_ROWS), wide, head);
        }
    }

    /** The cell above, in the column that comes next, goes on in this row. */
    public void goOn(int colspan) {
        if (!open.isEmpty() && allow()) {
            open.peek().goOn(lines.place(), Math.clamp(colspan, 1, MOST_COLUMNS));
        }
    }

    public void endCell() {
        if (!open.isEmpty()) {
            open.peek().endCell(lines.place());
        }
    }

    /** The caption that the source states stands in this span of the lines. */
    void caption(int from) {
        if (!open.isEmpty() && lines.place() > from) {
            open.peek().caption(new Span(from, lines.place()));
        }
    }

    public void end() {
        if (open.isEmpty()) {
            return;
        }
        var table = open.pop();
        if (cells <= MOST_CELLS && table.isData()) {
            tables.add(table.table());
            if (!open.isEmpty()) {
                open.peek().nest();
            }
        }
    }

    private boolean allow() {
        cells++;
        if (cells == MOST_CELLS + 1) {
            lines.find(new Finding(
                    "too-many-cells",
                    Finding.Severity.WARNING,
                    "表格超过 %d 个单元格，其后的表只读文字、不认行列。请把数据附表拆成单独的文件。".formatted(MOST_CELLS),
                    null));
        }
        return cells <= MOST_CELLS;
    }

    List<Table> tables() {
        return tables.stream().sorted(Comparator.comparing(Table::span)).toList();
    }
}
