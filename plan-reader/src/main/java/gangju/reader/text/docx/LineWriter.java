package gangju.reader.text.docx;

import gangju.reader.text.Line.Form;
import gangju.reader.text.Line.Kind;
import gangju.reader.text.Line.Setting;
import gangju.reader.text.LineCollector;

/** Writes paragraphs and tables as lines, the short rows of a table on one line each. */
final class LineWriter implements Destination {
    private static final int LONGEST_ROW = 600;
    private static final Form CELL = new Form(Kind.CELL, 0, Setting.START, false);
    private final LineCollector lines;
    private final Looks looks;
    private int columns;
    private int nested;

    LineWriter(LineCollector lines, Looks looks) {
        this.lines = lines;
        this.looks = looks;
    }

    @Override
    public void words(Words words) {
        text(words);
        int line = lines.count();
        lines.end(form(words.shape()));
        if (lines.count() > line) {
            looks.add(line, words);
        }
    }

    private void text(Words words) {
        int at = 0;
        for (var span : words.bold()) {
            text(words.text(), at, span.start());
            lines.bold(true);
            text(words.text(), span.start(), span.end());
            lines.bold(false);
            at = span.end();
        }
        text(words.text(), at, words.text().length());
    }

    private void text(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                lines.space(c);
            } else {
                lines.add(c);
            }
        }
    }

    private static Form form(Words.Shape shape) {
        return switch (shape.kind()) {
            case TEXT -> new Form(Kind.TEXT, 0, setting(shape), false);
            case TITLE -> new Form(Kind.HEADING, 1, Setting.CENTRE, false);
            case HEADING -> new Form(Kind.HEADING, Math.min(6, shape.level() + 1), setting(shape), false);
            case LIST_ITEM -> new Form(Kind.LIST_ITEM, 0, setting(shape), false);
            case CONTENTS -> new Form(Kind.CONTENTS, 0, setting(shape), false);
            case PICTURE -> new Form(Kind.PICTURE, 0, setting(shape), false);
        };
    }

    private static Setting setting(Words.Shape shape) {
        return switch (shape.alignment()) {
            case "center" -> Setting.CENTRE;
            case "right", "end" -> Setting.END;
            default -> Setting.START;
        };
    }

    @Override
    public void begin(int columns) {
        this.columns = columns;
        lines.tables().begin();
    }

    @Override
    public void row(Content.Row row) {
        lines.tables().row(row.head());
        int length = row.length();
        boolean oneLine = row.cells().size() > 1 && length >= 0 && length <= LONGEST_ROW;
        for (var cell : row.cells()) {
            if (oneLine && !lines.isEmpty()) {
                lines.part();
            }
            if (cell.goesOn()) {
                lines.tables().goOn(cell.columns());
            } else {
                lines.tables().cell(1, cell.columns(), false);
            }
            for (var content : cell.contents()) {
                content(content, oneLine);
            }
            lines.tables().endCell();
        }
        lines.endIfBegun(CELL);
    }

    private void content(Content content, boolean oneLine) {
        switch (content) {
            case Words words
            when oneLine -> {
                text(words);
                lines.space('\n');
            }
            case Words words when isBox() -> words(words);
            case Words words -> {
                text(words);
                lines.endIfBegun(words.shape().kind() == Words.Kind.PICTURE ? form(words.shape()) : CELL);
            }
            case Content.Grid grid -> {
                int outer = columns;
                nested++;
                begin(0);
                grid.rows().forEach(this::row);
                end();
                nested--;
                columns = outer;
            }
        }
    }

    /** A table of one column only frames what stands in it. */
    private boolean isBox() {
        return columns == 1 && nested == 0;
    }

    @Override
    public void end() {
        lines.tables().end();
    }
}
