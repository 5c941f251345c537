package gangju.reader.text;

import gangju.model.Span;
import gangju.model.Table;
import gangju.model.Table.Cell;
import gangju.model.Table.Row;
import gangju.reader.script.Folding;
import gangju.reader.text.Line.Form;
import gangju.reader.text.Line.Kind;
import gangju.reader.text.Line.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds tables that came apart into a line a cell when a page was copied: a head that begins with 序号, and rows that
 * count from 1 at even distances.
 */
final class LooseTables {
    private static final Form CELL = new Form(Kind.CELL, 0, Setting.START, false);
    private static final int MOST_COLUMNS = 8;
    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST_CELL = 80;

    private final List<Line> lines;
    /** Of the lines that have text. */
    private final List<Integer> filled = new ArrayList<>();

    private final List<Table> tables;

    private LooseTables(Lines source) {
        this.lines = new ArrayList<>(source.lines());
        this.tables = new ArrayList<>(source.tables());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).form().kind() != Kind.GAP) {
                filled.add(i);
            }
        }
    }

    static Lines in(Lines source) {
        var loose = new LooseTables(source);
        loose.find();
        loose.tables.sort(Comparator.comparing(Table::span));
        return new Lines(loose.lines, loose.tables, source.declared(), source.findings());
    }

    private void find() {
        for (int at = 0; at < filled.size(); at++) {
            int columns = isText(at) && words(at).equals("序号") ? columns(at) : 0;
            int rows = columns == 0 ? 0 : rows(at, columns);
            if (rows >= FEWEST_ROWS) {
                tables.add(table(at, columns, rows));
                at += columns * (rows + 1) - 1;
            }
        }
    }

    /** As many as there are lines from the head's first to the first row's number. */
    private int columns(int head) {
        for (int i = 2; i <= MOST_COLUMNS && head + i < filled.size(); i++) {
            if (words(head + i).equals("1")) {
                return i;
            }
        }
        return 0;
    }

    private int rows(int head, int columns) {
        int rows = 0;
        while (isRow(head + columns * (rows + 1), columns, rows + 1)) {
            rows++;
        }
        return rows;
    }

    private boolean isRow(int at, int columns, int number) {
        if (at + columns > filled.size() || !words(at).equals(Integer.toString(number))) {
            return false;
        }
        for (int i = at; i < at + columns; i++) {
            if (!isText(i) || words(i).length() > LONGEST_CELL) {
                return false;
            }
        }
        return true;
    }

    private boolean isText(int at) {
        return line(at).form().kind() == Kind.TEXT;
    }

    private Line line(int at) {
        return lines.get(filled.get(at));
    }

    private String words(int at) {
        return Folding.characters(line(at).text().value()).strip();
    }

    private Table table(int head, int columns, int rows) {
        var all = new ArrayList<Row>();
        for (int r = 0; r <= rows; r++) {
            var cells = new ArrayList<Cell>();
            for (int c = 0; c < columns; c++) {
                int at = head + r * columns + c;
                cells.add(new Cell(span(at), c, 1, 1, r == 0));
                var line = line(at);
                lines.set(
                        filled.get(at),
                        new Line(line.start(), line.text(), CELL, line.emphasis(), line.linked(), line.page()));
            }
            all.add(new Row(cells));
        }
        int last = head + (rows + 1) * columns - 1;
        return new Table("", null, new Span(span(head).start(), span(last).end()), columns, 1, true, all);
    }

    private Span span(int at) {
        var line = line(at);
        return new Span(line.start(), line.start() + line.text().value().length());
    }
}
