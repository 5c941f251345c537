package gangju.reader.block;

import gangju.model.Span;
import gangju.model.Table;
import java.util.ArrayList;
import java.util.List;

/** Brings tables into the reading's text, and finds their heads and captions where the source does not state them. */
final class TableReader {
    private final Places places;
    private final String text;
    private final List<Block> blocks;

    private TableReader(Places places, String text, List<Block> blocks) {
        this.places = places;
        this.text = text;
        this.blocks = blocks;
    }

    /** @param tables with spans into the lines */
    static List<Table> read(List<Table> tables, Places places, String text, List<Block> blocks) {
        var reader = new TableReader(places, text, blocks);
        var read = new ArrayList<Table>();
        for (var table : tables) {
            var moved = table.moved(reader::place);
            if (moved.span().length() > 0) {
                read.add(reader.complete(moved, "t" + (read.size() + 1)));
            }
        }
        return read;
    }

    private Span place(Span span) {
        var moved = places.of(span);
        int start = moved.start();
        int end = moved.end();
        while (end > start && Parting.isSpace(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && Parting.isSpace(text.charAt(start))) {
            start++;
        }
        return new Span(start, end);
    }

    private Table complete(Table table, String id) {
        int heads = table.headStated() ? table.headRows() : TableHead.rows(table, text);
        var title = TableHead.title(table);
        var caption = table.caption();
        if (caption == null) {
            caption = title == null ? Captions.above(table, blocks, text) : title.span();
        }
        var rows = new ArrayList<Table.Row>();
        for (int r = 0; r < table.rows().size(); r++) {
            boolean head = r < heads;
            rows.add(new Table.Row(table.rows().get(r).cells().stream()
                    .map(cell -> new Table.Cell(
                            cell.span(), cell.column(), cell.rowspan(), cell.colspan(), cell.head() || head))
                    .toList()));
        }
        return new Table(id, caption, table.span(), table.columns(), heads, table.headStated(), rows);
    }
}
