package gangju.server.plans.source;

import gangju.server.plans.source.TableRows.KeptRow;
import gangju.server.plans.source.TableRows.KeptTable;
import gangju.server.plans.source.TableWindow.Cell;
import gangju.server.plans.source.TableWindow.Line;
import gangju.server.plans.source.TableWindow.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rows out of a table: merged cells are cut where the rows are, and begin again where they reach in from above.
 */
final class TablePart {
    static final int MOST_ROWS = 40;
    static final int MOST_HEAD_ROWS = 8;
    static final int MOST_COLUMNS = 40;
    /** UTF-16 units of the text; a row of more than this stands alone. */
    private static final int MOST_TEXT = 30_000;

    private final KeptTable table;
    private final int from;
    private final int to;
    private final List<Grown> cells = new ArrayList<>();

    TablePart(KeptTable table, int from, List<KeptRow> rows) {
        this.table = table;
        this.from = from;
        this.to = end(rows);
        for (var row : rows) {
            row.cells().forEach(cell -> add(row.rowNo(), cell));
        }
    }

    /** From one place of the text to another. */
    record Reach(int start, int end) {}

    /** A cell in the row that it is shown in. */
    private record Grown(int row, int start, int end, int column, int rowspan, int colspan, boolean head) {
        Cell with(List<Line> lines) {
            return new Cell(start, end, column, rowspan, colspan, head, lines);
        }
    }

    private int end(List<KeptRow> rows) {
        int begin = -1;
        int end = from;
        for (var row : rows) {
            if (row.rowNo() < from) {
                continue;
            }
            begin = begin < 0 ? row.spanStart() : begin;
            if (row.spanStart() - begin > MOST_TEXT && row.rowNo() > from) {
                break;
            }
            end = row.rowNo() + 1;
        }
        return end;
    }

    private void add(int row, List<Integer> cell) {
        int column = cell.get(2);
        if (column >= MOST_COLUMNS) {
            return;
        }
        int below = row + cell.get(3);
        int head = Math.min(table.headRows(), MOST_HEAD_ROWS);
        if (row < head) {
            grow(row, Math.min(below, head), cell);
        }
        if (below > from && row < to) {
            grow(Math.max(row, from), Math.min(below, to), cell);
        }
    }

    private void grow(int row, int below, List<Integer> cell) {
        int column = cell.get(2);
        int colspan = Math.min(cell.get(4), MOST_COLUMNS - column);
        cells.add(new Grown(row, cell.get(0), cell.get(1), column, below - row, colspan, cell.get(5) == 1));
    }

    /** Where the words of the cells stand, with the caption's. */
    List<Reach> places() {
        var places = new ArrayList<Reach>();
        cells.forEach(cell -> places.add(new Reach(cell.start, cell.end)));
        var caption = caption();
        if (caption != null) {
            places.add(caption);
        }
        return places;
    }

    private @Nullable Reach caption() {
        var start = table.captionStart();
        var end = table.captionEnd();
        return start == null || end == null ? null : new Reach(start, end);
    }

    /** @param lines that hold all places, in order */
    TableWindow window(List<Line> lines) {
        var byStart = new TreeMap<Integer, Line>();
        lines.forEach(line -> byStart.put(line.start(), line));
        int columns = Math.min(table.columns(), MOST_COLUMNS);
        return new TableWindow(
                table.no(),
                table.spanStart(),
                table.spanEnd(),
                captionIn(byStart),
                columns,
                table.columns() - columns,
                table.headRows(),
                table.rows(),
                from,
                to,
                rows(0, Math.min(table.headRows(), MOST_HEAD_ROWS), byStart),
                rows(from, to, byStart));
    }

    private @Nullable Line captionIn(TreeMap<Integer, Line> lines) {
        var caption = caption();
        if (caption == null) {
            return null;
        }
        var words = words(caption.start, caption.end, lines);
        return words.isEmpty()
                ? null
                : new Line(
                        caption.start,
                        caption.end,
                        String.join(" ", words.stream().map(Line::text).toList()));
    }

    private List<Row> rows(int first, int end, TreeMap<Integer, Line> lines) {
        var rows = new ArrayList<Row>();
        for (int r = first; r < end; r++) {
            int row = r;
            rows.add(new Row(cells.stream()
                    .filter(cell -> cell.row == row)
                    .sorted(Comparator.comparingInt(Grown::column))
                    .map(cell -> cell.with(words(cell.start, cell.end, lines)))
                    .toList()));
        }
        return rows;
    }

    private static List<Line> words(int start, int end, TreeMap<Integer, Line> lines) {
        var words = new ArrayList<Line>();
        var before = lines.floorKey(start);
        for (var line :
                lines.subMap(before == null ? start : before, true, end, false).values()) {
            int first = Math.max(start, line.start());
            int last = Math.min(end, line.end());
            if (first < last) {
                words.add(new Line(first, last, line.text().substring(first - line.start(), last - line.start())));
            }
        }
        return words;
    }
}
