package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Joins a table that goes on over a page's end; head rows that come again are left out. */
final class TableJoining {
    private static final int MOST_HEADS = 4;
    private static final Pattern ENUMERATOR = Pattern.compile("\\(?[a-z]{1,4}[.)]|o\\s");

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
        double shift = part.table().edges()[0] - edges[0];
        boolean nextColumn = part.page() == above.page && shift > edges[edges.length - 1] - edges[0];
        return (part.page() > above.page || nextColumn) && part.table().hasColumnsOf(above.table, shift);
    }

    private static Joined with(Joined above, Paragraphs.Table part) {
        int heads = 0;
        while (heads
                        < Math.min(
                                MOST_HEADS,
                                Math.min(above.table.rows(), part.table().rows()) - 1)
                && rowText(above.table, heads).equals(rowText(part.table(), heads))
                && !rowText(part.table(), heads).isBlank()) {
            heads++;
        }
        int same = heads;
        var cells = new ArrayList<>(above.table.cells());
        if (isCut(above.table, part.table(), heads)) {
            complete(cells, above.table.rows() - 1, part.table(), heads);
            heads++;
        }
        int shift = above.table.rows() - heads;
        for (var cell : part.table().cells()) {
            if (cell.row() == heads && cell.text().isEmpty() && extend(cells, cell, above.table.rows())) {
                continue;
            }
            if (cell.row() >= heads) {
                cells.add(
                        new Flow.Cell(cell.row() + shift, cell.column(), cell.rowspan(), cell.colspan(), cell.texts()));
            }
        }
        var table = new Flow.Table(
                above.table.top(),
                above.table.bottom(),
                above.table.edges(),
                shift + part.table().rows(),
                cells);
        return new Joined(above.page, table, Math.max(above.heads, same));
    }

    /** Whether the page's end cuts a row: less than half of its cells go on, or they go on within a sentence. */
    private static boolean isCut(Flow.Table above, Flow.Table part, int row) {
        var rest = part.cells().stream().filter(cell -> cell.row() == row).toList();
        long filled = rest.stream().filter(cell -> !cell.text().isEmpty()).count();
        boolean fits = rest.stream()
                .filter(cell -> !cell.text().isEmpty())
                .allMatch(cell ->
                        last(above, cell).filter(last -> !last.text().isEmpty()).isPresent());
        boolean few = part.rows() > row + 1 && rest.size() > 2 && filled * 2 <= rest.size();
        return filled > 0 && fits && (few || goesOn(above, rest));
    }

    /** The cell of a table's last row in the column of another. */
    private static Optional<Flow.Cell> last(Flow.Table above, Flow.Cell cell) {
        return above.cells().stream()
                .filter(last -> last.row() + last.rowspan() == above.rows()
                        && last.column() == cell.column()
                        && last.colspan() == cell.colspan())
                .findFirst();
    }

    /** Whether more cells begin in the middle of a sentence than begin anew behind a whole one; the first does not. */
    private static boolean goesOn(Flow.Table above, List<Flow.Cell> rest) {
        int sum = 0;
        for (var cell : rest) {
            var text = cell.text();
            var before = last(above, cell).map(Flow.Cell::text).orElse("");
            if (text.isEmpty() || before.isEmpty()) {
                continue;
            }
            boolean within = Character.isLowerCase(text.charAt(0))
                    && !ENUMERATOR.matcher(text).lookingAt();
            boolean whole = ".。;；:：".indexOf(before.charAt(before.length() - 1)) >= 0;
            if (!within && cell.column() == 0) {
                return false;
            }
            sum += within ? 1 : whole ? -1 : 0;
        }
        return sum > 0;
    }

    private static void complete(List<Flow.Cell> cells, int row, Flow.Table part, int at) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            for (var rest : part.cells()) {
                boolean same = cell.row() + cell.rowspan() == row + 1
                        && rest.row() == at
                        && rest.column() == cell.column()
                        && !rest.texts().isEmpty();
                if (same) {
                    cells.set(
                            i,
                            new Flow.Cell(
                                    cell.row(),
                                    cell.column(),
                                    cell.rowspan(),
                                    cell.colspan(),
                                    joined(cell.texts(), rest.texts())));
                }
            }
        }
    }

    /** The first words below the page's end go on in the paragraph above it, unless they are an item of their own. */
    private static List<Flow.Text> joined(List<Flow.Text> above, List<Flow.Text> rest) {
        var joined = new ArrayList<>(above);
        var first = rest.getFirst();
        if (joined.isEmpty() || Paragraphs.isNumbered(first.value())) {
            joined.addAll(rest);
            return joined;
        }
        var last = joined.removeLast();
        boolean spaced = Paragraphs.needsSpace(
                last.value().charAt(last.value().length() - 1), first.value().charAt(0));
        joined.add(new Flow.Text(last.value() + (spaced ? " " : "") + first.value(), last.bold()));
        joined.addAll(rest.subList(1, rest.size()));
        return joined;
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
                text.append(cell.column())
                        .append(':')
                        .append(cell.text().replace(" ", ""))
                        .append('|');
            }
        }
        return text.toString();
    }
}
