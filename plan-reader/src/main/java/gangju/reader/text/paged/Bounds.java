package gangju.reader.text.paged;

import gangju.reader.text.paged.Flow.Column;
import java.util.ArrayList;
import java.util.List;

/** Gives columns the bounds that their text keeps to: those of fuller columns at the same place for short ones. */
final class Bounds {
    private static final int FULL = 8;
    private static final double NEAR = 1.5;

    private Bounds() {}

    static List<Column> settle(List<Column> columns) {
        var settled = columns.stream().map(Bounds::own).toList();
        var full = settled.stream()
                .filter(column -> !column.framed() && rows(column).size() >= FULL)
                .toList();
        return settled.stream().map(column -> alike(column, full)).toList();
    }

    private static List<Strip> rows(Column column) {
        return column.flow().stream()
                .filter(Flow.Row.class::isInstance)
                .map(flow -> ((Flow.Row) flow).strip())
                .toList();
    }

    /** Without outliers that only one line has. */
    private static Column own(Column column) {
        var strips = rows(column);
        if (strips.size() < 4) {
            return column;
        }
        double left = outermost(strips.stream().map(Strip::left).sorted().toList());
        double right =
                -outermost(strips.stream().map(strip -> -strip.right()).sorted().toList());
        return right - left > 50 ? new Column(column.page(), left, right, column.framed(), column.flow()) : column;
    }

    /** The first place that a second line shares, or the first of all. */
    private static double outermost(List<Double> sorted) {
        for (int i = 0; i + 1 < Math.min(sorted.size(), 6); i++) {
            if (sorted.get(i + 1) - sorted.get(i) < NEAR) {
                return sorted.get(i);
            }
        }
        return sorted.getFirst();
    }

    private static Column alike(Column column, List<Column> full) {
        if (column.framed() || rows(column).isEmpty()) {
            return column;
        }
        var candidates = new ArrayList<Column>();
        for (var other : full) {
            boolean holds = other.left() <= column.left() + 4 && other.right() >= column.right() - 4;
            if (holds && Math.abs(other.page() - column.page()) <= 40) {
                candidates.add(other);
            }
        }
        if (candidates.isEmpty() || rows(column).size() >= FULL && column.right() - column.left() > 0) {
            return rows(column).size() >= FULL ? widened(column, candidates) : column;
        }
        candidates.sort((a, b) -> Double.compare(a.right() - a.left(), b.right() - b.left()));
        var usual = candidates.get(candidates.size() / 2);
        return new Column(column.page(), usual.left(), usual.right(), false, column.flow());
    }

    /** Whether lines enough end where the column does. */
    private static boolean isJustified(Column column) {
        var strips = rows(column);
        long full = strips.stream()
                .filter(strip -> column.right() - strip.right() < 2 * NEAR)
                .count();
        return full >= 3 && full * 3 >= strips.size();
    }

    /** Lines that mostly begin at one place; a wide script may only have first lines there, which are set in. */
    private static boolean isFlush(Column column) {
        var strips = rows(column);
        long flush = strips.stream()
                .filter(strip -> strip.left() - column.left() < NEAR)
                .filter(strip -> !Scripts.isWide(strip.text().codePointAt(0)))
                .count();
        return flush * 2 > strips.size();
    }

    /** A full page whose lines happen to stay inside the bounds that most pages have. */
    private static Column widened(Column column, List<Column> candidates) {
        if (candidates.isEmpty() || isJustified(column) || isFlush(column)) {
            return column;
        }
        candidates.sort((a, b) -> Double.compare(a.left(), b.left()));
        double left = candidates.get(candidates.size() / 2).left();
        candidates.sort((a, b) -> Double.compare(a.right(), b.right()));
        double right = candidates.get(candidates.size() / 2).right();
        boolean near = column.left() - left < 40 && right - column.right() < 40;
        return near
                ? new Column(
                        column.page(),
                        Math.min(left, column.left()),
                        Math.max(right, column.right()),
                        false,
                        column.flow())
                : column;
    }
}
