package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import java.util.ArrayList;
import java.util.List;

/** Joins a table that goes on over a page's end; head rows that come again are left out. */
final class TableJoining {
    private static final double EDGE = 5;
    private static final int MOST_HEADS = 4;

    private TableJoining() {}

    /** @param heads rows at the top that came again on a later page, 0 where none did */
    record Joined(int page, Flow.Table table, int heads) implements Block {}

    static List<Block> join(List<Block> blocks) {
        var joined = new ArrayList<Block>();
        for (var block : blocks) {
            if (!(block instanceof Paragraphs.Table part)) {
                joined.add(block);
            } else if (!joined.isEmpty() && joined.getLast() instanceof Joined above && goesOn(above, part)) {
                joined.set(joined.size() - 1, with(above, part));
            } else {
                joined.add(new Joined(part.page(), part.table(), 0));
            }
        }
        return joined;
    }

    private static boolean goesOn(Joined above, Paragraphs.Table part) {
        var edges = above.table.edges();
        var others = part.table().edges();
        if (part.page() <= above.page || edges.length != others.length) {
            return false;
        }
        double shift = others[0] - edges[0];
        for (int i = 0; i < edges.length; i++) {
            if (Math.abs(others[i] - edges[i] - shift) > EDGE) {
                return false;
            }
        }
        return true;
    }

    private static Joined with(Joined above, Paragraphs.Table part) {
        int heads = 0;
        while (heads < Math.min(MOST_HEADS, Math.min(above.table.rows(), part.table().rows()) - 1)
                && rowText(above.table, heads).equals(rowText(part.table(), heads))
                && !rowText(part.table(), heads).isBlank()) {
            heads++;
        }
        int shift = above.table.rows() - heads;
        var cells = new ArrayList<>(above.table.cells());
        for (var cell : part.table().cells()) {
            if (cell.row() == heads && cell.text().isEmpty() && extend(cells, cell, above.table.rows())) {
                continue;
            }
            if (cell.row() >= heads) {
                cells.add(new Flow.Cell(
                        cell.row() + shift, cell.column(), cell.rowspan(), cell.colspan(), cell.texts()));
            }
        }
        var table = new Flow.Table(
                above.table.top(), above.table.bottom(), above.table.edges(), shift + part.table().rows(), cells);
        return new Joined(above.page, table, Math.max(above.heads, heads));
    }

    /** A cell that covers several rows goes on below the page's end, where it is empty. */
    private static boolean extend(List<Flow.Cell> cells, Flow.Cell empty, int rows) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            var cell = cells.get(i);
            boolean isAbove = cell.column() == empty.column()
                    && cell.colspan() == empty.colspan()
                    && cell.row() + cell.rowspan() == rows;
            if (isAbove && (cell.rowspan() > 1 || empty.rowspan() > 1)) {
                cells.set(
                        i,
                        new Flow.Cell(
                                cell.row(),
                                cell.column(),
                                cell.rowspan() + empty.rowspan(),
                                cell.colspan(),
                                cell.texts()));
                return true;
            }
        }
        return false;
    }

    private static String rowText(Flow.Table table, int row) {
        var text = new StringBuilder();
        for (var cell : table.cells()) {
            if (cell.row() == row) {
                text.append(cell.column()).append(':').append(cell.text().replace(" ", "")).append('|');
            }
        }
        return text.toString();
    }
}
