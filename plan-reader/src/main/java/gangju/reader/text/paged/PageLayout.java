package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page made lines and tables; all that is kept of it.
 *
 * @param frames boxes drawn around running text
 * @param noteRule how far down a short line stands that may part notes from the text, or the page's height
 */
record PageLayout(
        int number,
        double width,
        double height,
        List<Strip> strips,
        List<Flow.Table> tables,
        List<Grid> frames,
        double noteRule) {
    private static final int FEWEST_CELLS = 3;

    /** @param before the page before, whose last table may go on; none for the first */
    static PageLayout of(Page page, @Nullable PageLayout before) {
        var loose = new ArrayList<>(Overprint.drop(page.glyphs()));
        var tables = new ArrayList<Flow.Table>();
        var frames = new ArrayList<Grid>();
        boolean celled = loose.stream().anyMatch(glyph -> glyph.tag().kind() == Tag.Kind.CELL);
        for (var grid : Grids.of(page.rules())) {
            var inside = loose.stream()
                    .filter(glyph -> grid.holds(glyph.centre(), glyph.middle()))
                    .filter(glyph -> !(celled && glyph.tag().isHeading()))
                    .toList();
            if (inside.isEmpty()) {
                continue;
            }
            var table = grid.columns() >= 2 ? table(grid, inside) : null;
            if (table != null && (isFilled(table) || tables.isEmpty() && goesOn(before, table))) {
                tables.add(table);
                var taken = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<Glyph, Boolean>());
                taken.addAll(inside);
                loose.removeIf(taken::contains);
            } else {
                frames.add(grid);
            }
        }
        return new PageLayout(
                page.number(),
                page.width(),
                page.height(),
                underlined(Strips.of(loose), page.rules()),
                tables,
                frames,
                noteRule(page, tables));
    }

    private static boolean isFilled(Flow.Table table) {
        return table.cells().stream().filter(cell -> !cell.texts().isEmpty()).count() >= FEWEST_CELLS;
    }

    /** Whether the last table of the page before has the same columns. */
    private static boolean goesOn(@Nullable PageLayout before, Flow.Table table) {
        return before != null && !before.tables.isEmpty() && table.hasColumnsOf(before.tables.getLast(), 0);
    }

    /** Lines that a rule of their own length runs below. */
    private static List<Strip> underlined(List<Strip> strips, List<Rule> rules) {
        var below = rules.stream()
                .filter(Rule::isHorizontal)
                .filter(rule -> rule.length() > 10)
                .toList();
        return below.isEmpty()
                ? strips
                : strips.stream()
                        .map(strip -> isUnderlined(strip, below) ? strip.underlined() : strip)
                        .toList();
    }

    private static boolean isUnderlined(Strip strip, List<Rule> rules) {
        double from = Double.MAX_VALUE;
        double to = 0;
        double drawn = 0;
        for (var rule : rules) {
            boolean near = rule.place() > strip.base()
                    && rule.place() < strip.base() + 0.3 * strip.size()
                    && rule.from() > strip.left() - strip.size()
                    && rule.to() < strip.right() + strip.size();
            if (near) {
                from = Math.min(from, rule.from());
                to = Math.max(to, rule.to());
                drawn += rule.length();
            }
        }
        return to - from > 0.8 * strip.width() && drawn > 0.8 * strip.width();
    }

    private static Flow.Table table(Grid grid, List<Glyph> glyphs) {
        var cells = new ArrayList<Flow.Cell>();
        var areas = grid.areas();
        var parts = new ArrayList<List<Glyph>>();
        areas.forEach(area -> parts.add(new ArrayList<>()));
        int at = 0;
        for (var glyph : glyphs) {
            at = find(areas, at, glyph);
            parts.get(at).add(glyph);
        }
        for (int i = 0; i < areas.size(); i++) {
            var area = areas.get(i);
            cells.add(new Flow.Cell(
                    area.row(),
                    area.column(),
                    area.rowspan(),
                    area.colspan(),
                    CellText.of(Strips.of(parts.get(i)), area.left(), area.right())));
        }
        return new Flow.Table(grid.top(), grid.bottom(), grid.xs(), grid.rows(), cells);
    }

    /** The area that holds a glyph, looked for first where the one before was; at the edges, the nearest. */
    private static int find(List<Grid.Area> areas, int last, Glyph glyph) {
        double x = glyph.centre();
        double y = glyph.middle();
        if (areas.get(last).holds(x, y)) {
            return last;
        }
        int nearest = last;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < areas.size(); i++) {
            var area = areas.get(i);
            double dx = Math.max(0, Math.max(area.left() - x, x - area.right()));
            double dy = Math.max(0, Math.max(area.top() - y, y - area.bottom()));
            if (dx + dy < least) {
                least = dx + dy;
                nearest = i;
            }
        }
        return nearest;
    }

    private static double noteRule(Page page, List<Flow.Table> tables) {
        return page.rules().stream()
                .filter(Rule::isHorizontal)
                .filter(rule -> rule.length() > 40 && rule.length() < page.width() * 0.45)
                .filter(rule -> rule.top() > page.height() * 0.3)
                .filter(rule -> tables.stream()
                        .noneMatch(table -> rule.top() >= table.top() - 3 && rule.top() <= table.bottom() + 3))
                .mapToDouble(Rule::top)
                .max()
                .orElse(page.height());
    }

    PageLayout withStrips(List<Strip> others) {
        return new PageLayout(number, width, height, others, tables, frames, noteRule);
    }
}
