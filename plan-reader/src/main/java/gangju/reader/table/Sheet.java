package gangju.reader.table;

import gangju.model.Span;
import gangju.model.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A table as a full grid of folded text: a merged cell stands at every place that it covers. */
final class Sheet {
    /** Where the source left a hole. */
    static final int NONE = -1;

    private static final int MOST_PLACES = 400_000;
    private static final int MOST_COLUMNS = 200;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern LOOSE =
            Pattern.compile("(?<!\\d)[\\s\\u00a0\\u3000]+|[\\s\\u00a0\\u3000]+(?!\\d|\\s)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Table table;
    private final String text;
    private final String folded;
    private final int[][] grid;
    private final List<Placed> cells = new ArrayList<>();

    private record Placed(Table.Cell cell, int row, String words) {}

    private Sheet(Table table, String text, String folded) {
        this.table = table;
        this.text = text;
        this.folded = folded;
        this.grid = new int[table.rows().size()][table.columns()];
        for (var row : grid) {
            Arrays.fill(row, NONE);
        }
        for (int r = 0; r < grid.length; r++) {
            for (var cell : table.rows().get(r).cells()) {
                place(cell, r);
            }
        }
    }

    /** Whether the grid is of a size that a person would lay out. */
    static boolean isReadable(Table table) {
        return table.columns() <= MOST_COLUMNS
                && (long) table.columns() * table.rows().size() <= MOST_PLACES;
    }

    /** @param folded the reading's text, folded character by character */
    static Sheet of(Table table, String text, String folded) {
        return new Sheet(table, text, folded);
    }

    private void place(Table.Cell cell, int row) {
        int id = cells.size();
        cells.add(new Placed(cell, row, tidy(cell.span().of(folded))));
        for (int r = row; r < Math.min(grid.length, row + cell.rowspan()); r++) {
            for (int c = cell.column(); c < Math.min(grid[r].length, cell.column() + cell.colspan()); c++) {
                grid[r][c] = grid[r][c] == NONE ? id : grid[r][c];
            }
        }
    }

    /** Without white space where it is Chinese, but between figures; with single spaces where it is not. */
    static String tidy(String words) {
        boolean chinese = HAN.matcher(words).find();
        return (chinese ? LOOSE : SPACES)
                .matcher(words)
                .replaceAll(chinese ? "" : " ")
                .strip();
    }

    Table table() {
        return table;
    }

    int rows() {
        return grid.length;
    }

    int columns() {
        return table.columns();
    }

    /** The number of the cell that covers a place. */
    int at(int row, int column) {
        return column < 0 || column >= columns() ? NONE : grid[row][column];
    }

    /** The folded words of a cell, tidied. */
    String words(int id) {
        return id == NONE ? "" : cells.get(id).words();
    }

    String lower(int id) {
        return words(id).toLowerCase(Locale.ROOT);
    }

    Span span(int id) {
        return cells.get(id).cell().span();
    }

    /** As the document has it. */
    String written(int id) {
        return span(id).of(text);
    }

    /** The row that a cell begins in. */
    int row(int id) {
        return cells.get(id).row();
    }

    /** The row below a cell. */
    int below(int id) {
        return cells.get(id).row() + cells.get(id).cell().rowspan();
    }

    int colspan(int id) {
        return cells.get(id).cell().colspan();
    }

    /** The cells of a row that hold words, each once, from left to right. */
    List<Integer> filled(int row) {
        return Arrays.stream(grid[row])
                .filter(id -> id != NONE && !words(id).isEmpty())
                .distinct()
                .boxed()
                .toList();
    }

    /** From the first to the last of the cells with words that begin in a row; the table's where none does. */
    Span span(int row, int firstColumn, int endColumn) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (int c = firstColumn; c < endColumn; c++) {
            int id = at(row, c);
            if (id != NONE && row(id) == row && span(id).length() > 0) {
                start = Math.min(start, span(id).start());
                end = Math.max(end, span(id).end());
            }
        }
        return start < end ? new Span(start, end) : table.span();
    }
}
