package gangju.server.plans.source;

import gangju.model.Span;
import gangju.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables as they are kept, a row a row. */
final class TableRows {
    /** Beyond this nobody reads a table on a page; a hostile one must not fill the database. */
    static final int MOST_CELLS = 500_000;

    private TableRows() {}

    /** A row of {@code plans.source_table} without its reading. */
    record KeptTable(
            int no,
            int spanStart,
            int spanEnd,
            @Nullable Integer captionStart,
            @Nullable Integer captionEnd,
            int columns,
            int headRows,
            int rows) {}

    /**
     * A row of {@code plans.source_row} without its reading.
     *
     * @param reach the row below the last that its cells cover
     * @param cells each of start, end, column, rowspan, colspan, 1 for a head
     */
    record KeptRow(int tableNo, int rowNo, int spanStart, int reach, List<List<Integer>> cells) {}

    /** In the order of the text; a table that stands in another is part of that one's cells. */
    static List<Table> shown(List<Table> tables) {
        var shown = new ArrayList<Table>();
        int cells = 0;
        var ordered =
                tables.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
        for (var table : ordered) {
            cells += table.rows().stream().mapToInt(row -> row.cells().size()).sum();
            boolean inside = !shown.isEmpty()
                    && shown.getLast().span().end() > table.span().start();
            if (!inside && table.span().length() > 0 && cells <= MOST_CELLS) {
                shown.add(table);
            }
        }
        return shown;
    }

    static KeptTable table(int no, Table table) {
        var caption = table.caption();
        return new KeptTable(
                no,
                table.span().start(),
                table.span().end(),
                caption == null ? null : caption.start(),
                caption == null ? null : caption.end(),
                table.columns(),
                Math.min(table.headRows(), table.rows().size()),
                table.rows().size());
    }

    static List<KeptRow> rows(int no, Table table) {
        var rows = new ArrayList<KeptRow>();
        int start = table.span().start();
        for (int i = 0; i < table.rows().size(); i++) {
            var cells = table.rows().get(i).cells();
            start = Math.max(
                    start,
                    cells.stream()
                            .map(Table.Cell::span)
                            .mapToInt(Span::start)
                            .min()
                            .orElse(start));
            int row = i;
            int reach = cells.stream()
                    .mapToInt(cell -> row + Math.max(1, cell.rowspan()))
                    .max()
                    .orElse(row + 1);
            rows.add(new KeptRow(
                    no, i, start, reach, cells.stream().map(TableRows::cell).toList()));
        }
        return rows;
    }

    private static List<Integer> cell(Table.Cell cell) {
        return List.of(
                cell.span().start(),
                cell.span().end(),
                cell.column(),
                Math.max(1, cell.rowspan()),
                Math.max(1, cell.colspan()),
                cell.head() ? 1 : 0);
    }
}
