package gangju.reader.text;

import gangju.model.Span;
import gangju.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as it is being told: gives each cell its column, below what cells above cover. */
final class Grid {
    private static final int LONGEST_CELL = 5_000;
    private final List<List<Table.Cell>> rows = new ArrayList<>();
    /** How many rows from the present one on are covered, by column. */
    private final List<Integer> covered = new ArrayList<>();

    private @Nullable Span caption;
    private int column;
    private int headRows;
    private boolean inHead = true;
    private boolean cellOpen;
    private int longest;
    private int cells;
    private int nested;

    void row(boolean head) {
        endRow();
        inHead &= head;
        headRows += inHead ? 1 : 0;
        rows.add(new ArrayList<>());
    }

    private void endRow() {
        endOfMarkedHead();
        covered.replaceAll(left -> Math.max(0, left - 1));
        column = 0;
    }

    /** A row of nothing but cells marked as heads is a head row, if all above it are. */
    private void endOfMarkedHead() {
        if (rows.size() == headRows + 1
                && !rows.getLast().isEmpty()
                && rows.getLast().stream().allMatch(Table.Cell::head)) {
            headRows++;
            inHead = true;
        }
    }

    void cell(int place, int rowspan, int colspan, boolean head) {
        if (rows.isEmpty()) {
            row(false);
        }
        while (column < covered.size() && covered.get(column) > 0) {
            column++;
        }
        rows.getLast().add(new Table.Cell(new Span(place, place), column, rowspan, colspan, head || inHead));
        cover(colspan, rowspan);
        cells++;
        cellOpen = true;
    }

    void goOn(int place, int colspan) {
        if (!extend()) {
            cell(place, 1, colspan, false);
        }
    }

    /** Lets the cell above in the next free column cover this row as well. */
    private boolean extend() {
        int here = rows.size() - 1;
        while (column < covered.size() && covered.get(column) > 0) {
            column++;
        }
        for (int r = here - 1; r >= 0; r--) {
            var row = rows.get(r);
            for (int i = 0; i < row.size(); i++) {
                var cell = row.get(i);
                if (cell.column() == column) {
                    if (r + cell.rowspan() != here) {
                        return false;
                    }
                    row.set(i, new Table.Cell(cell.span(), column, cell.rowspan() + 1, cell.colspan(), cell.head()));
                    cover(cell.colspan(), 1);
                    return true;
                }
            }
        }
        return false;
    }

    private void cover(int colspan, int rowspan) {
        while (covered.size() < column + colspan) {
            covered.add(0);
        }
        for (int i = column; i < column + colspan; i++) {
            covered.set(i, Math.max(rowspan, covered.get(i)));
        }
        column += colspan;
    }

    void endCell(int place) {
        if (!cellOpen) {
            return;
        }
        var row = rows.getLast();
        var cell = row.removeLast();
        row.add(new Table.Cell(
                new Span(cell.span().start(), Math.max(place, cell.span().start())),
                cell.column(),
                cell.rowspan(),
                cell.colspan(),
                cell.head()));
        longest = Math.max(longest, row.getLast().span().length());
        cellOpen = false;
    }

    void caption(Span span) {
        caption = span;
    }

    /** Counts a table that stands in a cell. */
    void nest() {
        nested++;
    }

    /** A table of data, not one that lays out a page. */
    boolean isData() {
        return rows.size() >= 2 && covered.size() >= 2 && longest <= LONGEST_CELL && nested * 4 < cells;
    }

    Table table() {
        endRow();
        var ended = new ArrayList<Table.Row>();
        for (int r = 0; r < rows.size(); r++) {
            int left = rows.size() - r;
            ended.add(new Table.Row(rows.get(r).stream()
                    .map(cell -> new Table.Cell(
                            cell.span(), cell.column(), Math.min(cell.rowspan(), left), cell.colspan(), cell.head()))
                    .toList()));
        }
        var all = rows.stream().flatMap(List::stream).map(Table.Cell::span).toList();
        var span = new Span(all.getFirst().start(), all.getLast().end());
        boolean stated = headRows > 0 && headRows < rows.size();
        return new Table("", caption, span, covered.size(), stated ? headRows : 0, stated, ended);
    }
}
