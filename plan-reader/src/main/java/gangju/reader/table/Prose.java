package gangju.reader.table;

import gangju.model.Span;
import gangju.model.Table;
import gangju.reader.english.EnglishTargets;
import gangju.reader.outline.Outline;
import gangju.reader.outline.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves in an outline what is written in sentences: of a table, each cell that holds some, and no rows of figures. */
final class Prose {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final int SHORTEST = 24;
    private static final int SHORTEST_LATIN = 80;
    private final Outline outline;
    private final String folded;
    private final List<Span> left;
    private final NavigableSet<Integer> told;
    private final Set<Span> captions = new HashSet<>();

    private Prose(Outline outline, String folded, List<Span> left, NavigableSet<Integer> told) {
        this.outline = outline;
        this.folded = folded;
        this.left = left;
        this.told = told;
        for (var table : outline.tables()) {
            if (table.caption() != null) {
                captions.add(table.caption());
            }
        }
    }

    /**
     * @param left tables that are left out whole, in document order
     * @param told where sentences begin in cells, however short they are
     */
    static Outline of(Outline outline, String folded, List<Span> left, NavigableSet<Integer> told) {
        if (outline.tables().isEmpty()) {
            return outline;
        }
        var paragraphs = new Prose(outline, folded, left, told).paragraphs();
        return new Outline(outline.source(), outline.metadata(), outline.nodes(), paragraphs, outline.findings());
    }

    private List<Paragraph> paragraphs() {
        var kept = new ArrayList<Paragraph>();
        var tables = outermost();
        int next = 0;
        Table last = null;
        for (var paragraph : outline.paragraphs()) {
            while (next < tables.size()
                    && tables.get(next).span().end() <= paragraph.span().start()) {
                next++;
            }
            var table = next < tables.size() && tables.get(next).span().overlaps(paragraph.span())
                    ? tables.get(next)
                    : null;
            if (table == null) {
                if (!captions.contains(paragraph.span())) {
                    kept.add(paragraph);
                }
            } else if (!table.equals(last)) {
                last = table;
                addCells(table, paragraph, kept);
            }
        }
        return kept;
    }

    /** Tables within tables go with the table around them. */
    private List<Table> outermost() {
        var tables = new ArrayList<Table>();
        for (var table : outline.tables()) {
            if (tables.isEmpty()
                    || table.span().start() >= tables.getLast().span().end()) {
                tables.add(table);
            }
        }
        return tables;
    }

    private void addCells(Table table, Paragraph first, List<Paragraph> kept) {
        if (left.contains(table.span())) {
            return;
        }
        for (var row : table.rows()) {
            for (var cell : row.cells()) {
                if (!cell.head() && isProse(cell.span())) {
                    kept.add(new Paragraph(first.node(), cell.span(), cell.span()));
                }
            }
        }
    }

    private boolean isProse(Span cell) {
        var words = cell.of(folded);
        var sentence = told.ceiling(cell.start());
        boolean isTold = sentence != null && sentence < cell.end();
        boolean latin = words.chars().filter(c -> c < 0x100).count() * 2 > words.length();
        return isTold && HAN.matcher(words).find()
                || words.length() >= (latin ? SHORTEST_LATIN : SHORTEST)
                || words.indexOf('。') >= 0
                || words.endsWith(".")
                || latin && words.length() >= SHORTEST && EnglishTargets.isCommand(words.replace('\n', ' '));
    }
}
