package gangju.reader.text.paged;

import gangju.model.Span;
import gangju.reader.text.Line;
import gangju.reader.text.LineCollector;
import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.BitSet;
import java.util.List;

/** Writes paragraphs, tables and notes as lines. */
final class LineWriter {
    private static final int FIRST_WIDE = 0x2E80;
    private static final int LONGEST_ROW = 600;
    private final LineCollector lines;
    private final Looks looks;
    private final BitSet contents;

    LineWriter(LineCollector lines, Looks looks, BitSet contents) {
        this.lines = lines;
        this.looks = looks;
        this.contents = contents;
    }

    void write(List<Block> blocks, List<PagedText.PageNotes> notes) {
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            lines.page(block.page());
            switch (block) {
                case Paragraph paragraph -> {
                    if (contents.get(i)) {
                        entry(paragraph);
                    } else {
                        paragraph(paragraph);
                    }
                }
                case TableJoining.Joined joined -> table(joined);
                case Paragraphs.Table table -> throw new IllegalStateException("not joined: " + table.page());
            }
        }
        for (var page : notes) {
            lines.page(page.page());
            for (var note : page.notes()) {
                text(note, List.of());
                lines.endIfBegun(new Line.Form(Line.Kind.NOTE, 0, Line.Setting.START, false));
            }
        }
    }

    private void entry(Paragraph paragraph) {
        text(paragraph.text(), List.of());
        lines.endIfBegun(new Line.Form(Line.Kind.CONTENTS, 0, Line.Setting.START, false));
    }

    private void paragraph(Paragraph paragraph) {
        int level = looks.level(paragraph);
        int from = level > 0 ? markEnd(paragraph.text()) : 0;
        boolean plain = from > 0 || looks.isLabel(paragraph);
        text(paragraph.text().substring(from), plain ? List.of() : paragraph.bold());
        boolean wide = paragraph.text().codePoints().anyMatch(c -> c >= FIRST_WIDE);
        boolean latin = level > 1 && !wide;
        var setting = latin
                ? Line.Setting.START
                : switch (paragraph.setting()) {
                    case START -> Line.Setting.START;
                    case CENTRE -> Line.Setting.CENTRE;
                    case END -> Line.Setting.END;
                };
        boolean listed = paragraph.tag().kind() == Tag.Kind.LIST_ITEM && !wide;
        var kind = level > 0 ? Line.Kind.HEADING : listed ? Line.Kind.LIST_ITEM : Line.Kind.TEXT;
        lines.endIfBegun(new Line.Form(kind, level, setting, false));
    }

    /** Where a heading begins behind the mark of a list. */
    private static int markEnd(String text) {
        int end = 0;
        while (end < text.length() - 1 && "•●■◆▪➢✓○ ".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private void text(String text, List<Span> bold) {
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            if (next < bold.size() && bold.get(next).start() == i) {
                lines.bold(true);
            }
            char c = text.charAt(i);
            if (c == ' ' || c == '\u3000' || c == '\t' || c == '\u00A0') {
                lines.space(' ');
            } else {
                lines.add(c);
            }
            if (next < bold.size() && bold.get(next).end() == i + 1) {
                lines.bold(false);
                next++;
            }
        }
    }

    private void table(TableJoining.Joined joined) {
        var tables = lines.tables();
        tables.begin();
        for (int row = 0; row < joined.table().rows(); row++) {
            int at = row;
            var cells = joined.table().cells().stream()
                    .filter(cell -> cell.row() == at)
                    .toList();
            tables.row(row < joined.heads());
            row(cells, row < joined.heads());
        }
        tables.end();
    }

    /** Short rows make one line with tabs, rows with paragraphs in their cells a line for each. */
    private void row(List<Flow.Cell> cells, boolean head) {
        boolean one = cells.stream().allMatch(cell -> cell.texts().size() <= 1)
                && cells.stream().mapToInt(cell -> cell.text().length()).sum() <= LONGEST_ROW;
        var form = new Line.Form(Line.Kind.CELL, 0, Line.Setting.START, false);
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (one && i > 0) {
                lines.part();
            }
            lines.tables().cell(cell.rowspan(), cell.colspan(), head);
            for (var text : cell.texts()) {
                text(text.value(), text.bold());
                if (!one) {
                    lines.endIfBegun(form);
                }
            }
            lines.tables().endCell();
        }
        lines.endIfBegun(form);
    }
}
