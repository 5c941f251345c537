package gangju.reader.text.paged;

import gangju.reader.text.paged.Flow.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a page column by column: finds the gutters that running text leaves free. */
final class Columns {
    private static final int BIN = 2;
    private static final int FEWEST = 4;
    private static final double NARROWEST_GUTTER = 5;
    private static final int DEEPEST = 3;
    private final PageLayout page;
    private final double usual;
    private final List<Column> columns = new ArrayList<>();

    /** A strip, a table or a frame with its strips. */
    private record Placed(double left, double top, double right, double bottom, Object what) {
        double width() {
            return right - left;
        }
    }

    private Columns(PageLayout page, double usual) {
        this.page = page;
        this.usual = usual;
    }

    static List<Column> of(PageLayout page, double usualGutter) {
        var columns = new Columns(page, usualGutter);
        columns.order(columns.placed(), 0);
        return columns.columns;
    }

    /** Where most of the pages that have columns have their gutter; -1 where hardly a page has. */
    static double usualGutter(List<PageLayout> pages) {
        var gutters = pages.stream()
                .map(page -> new Columns(page, -1))
                .map(columns -> columns.gutter(columns.placed()))
                .filter(gutter -> gutter > 0)
                .sorted()
                .toList();
        return gutters.size() * 4 < pages.size() || gutters.isEmpty() ? -1 : gutters.get(gutters.size() / 2);
    }

    /** Whether a page without lengthy lines keeps the columns that others have. */
    private boolean keepsUsual(List<Placed> items) {
        long crossing = items.stream()
                .filter(item -> item.left < usual - 1 && item.right > usual + 1)
                .count();
        long left = items.stream().filter(item -> item.right <= usual + 1).count();
        long right = items.stream().filter(item -> item.left >= usual - 1).count();
        return usual > 0 && crossing * 8 <= items.size() && left > 0 && right > 0 && left + right > 2;
    }

    private List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        var loose = new ArrayList<>(page.strips());
        for (var frame : page.frames()) {
            var inside = loose.stream()
                    .filter(strip -> frame.holds(strip.centre(), strip.base() - strip.size() / 3))
                    .toList();
            boolean holdsAll = inside.size() > page.strips().size() * 0.7;
            if (!inside.isEmpty() && !holdsAll) {
                loose.removeAll(inside);
                placed.add(new Placed(frame.left(), frame.top(), frame.right(), frame.bottom(), inside));
            }
        }
        loose.forEach(strip -> placed.add(new Placed(strip.left(), strip.top(), strip.right(), strip.bottom(), strip)));
        page.tables()
                .forEach(table -> placed.add(new Placed(
                        table.edges()[0], table.top(), table.edges()[table.columns()], table.bottom(), table)));
        placed.sort(Comparator.comparingDouble(Placed::top));
        return placed;
    }

    private void order(List<Placed> items, int depth) {
        double gutter = depth < DEEPEST ? gutter(items) : -1;
        if (gutter < 0 && depth == 0 && keepsUsual(items)) {
            gutter = usual;
        }
        if (gutter < 0) {
            column(items);
            return;
        }
        var left = new ArrayList<Placed>();
        var right = new ArrayList<Placed>();
        var across = new ArrayList<Placed>();
        for (var item : items) {
            boolean crosses = item.left < gutter - 1 && item.right > gutter + 1;
            if (!crosses) {
                sides(across, left, right, depth, false);
                (item.right <= gutter + 1 ? left : right).add(item);
            } else {
                sides(across, left, right, depth, true);
                across.add(item);
            }
        }
        sides(across, left, right, depth, true);
        sides(across, left, right, depth, false);
    }

    /** Reads what has been gathered: the columns, or what stands across them. */
    private void sides(List<Placed> across, List<Placed> left, List<Placed> right, int depth, boolean columnsEnd) {
        if (columnsEnd) {
            if (!left.isEmpty()) {
                order(List.copyOf(left), depth + 1);
            }
            if (!right.isEmpty()) {
                order(List.copyOf(right), depth + 1);
            }
            left.clear();
            right.clear();
        } else if (!across.isEmpty()) {
            column(List.copyOf(across));
            across.clear();
        }
    }

    /** The middle of the strip of paper between two columns; -1 where there is none. */
    private double gutter(List<Placed> items) {
        double from = items.stream().mapToDouble(Placed::left).min().orElse(0);
        double to = items.stream().mapToDouble(Placed::right).max().orElse(0);
        double width = to - from;
        var narrow = items.stream()
                .filter(item -> item.what instanceof Strip && item.width() < 0.62 * width)
                .toList();
        if (narrow.size() < 2 * FEWEST || width < 100) {
            return -1;
        }
        var counts = new int[(int) (width / BIN) + 2];
        for (var item : narrow) {
            for (int bin = (int) ((item.left - from) / BIN); bin <= (int) ((item.right - from) / BIN); bin++) {
                counts[bin]++;
            }
        }
        int allowed = Math.max(1, narrow.size() / 40);
        double best = -1;
        double widest = NARROWEST_GUTTER;
        for (int bin = (int) (0.2 * width / BIN); bin < 0.8 * width / BIN; bin++) {
            int end = bin;
            while (end < counts.length && counts[end] <= allowed) {
                end++;
            }
            double middle = from + (bin + end) / 2.0 * BIN;
            if ((end - bin) * BIN > widest && isFilled(narrow, from, middle) && isFilled(narrow, middle, to)) {
                widest = (end - bin) * BIN;
                best = middle;
            }
            bin = Math.max(bin, end);
        }
        return best;
    }

    /** Whether running text stands between two places: enough lines, most of them long. */
    private static boolean isFilled(List<Placed> strips, double from, double to) {
        var inside = strips.stream()
                .filter(strip -> strip.left >= from - 1 && strip.right <= to + 1)
                .toList();
        if (inside.size() < FEWEST) {
            return false;
        }
        double left = inside.stream().mapToDouble(Placed::left).min().orElse(from);
        double right = inside.stream().mapToDouble(Placed::right).max().orElse(to);
        long lengthy = inside.stream()
                .filter(strip -> strip.width() > 0.72 * (right - left))
                .count();
        return right - left > 0.55 * (to - from) && lengthy >= FEWEST && lengthy * 4 >= inside.size();
    }

    private void column(List<Placed> items) {
        var strips = new ArrayList<Strip>();
        var flow = new ArrayList<Flow>();
        for (var item : items) {
            if (item.what instanceof Strip strip) {
                strips.add(strip);
            } else {
                close(strips, flow);
                if (item.what instanceof Flow.Table table) {
                    flow.add(table);
                } else {
                    end(flow, false);
                    frame(item);
                }
            }
        }
        close(strips, flow);
        end(flow, false);
    }

    private static void close(List<Strip> strips, List<Flow> flow) {
        flow.addAll(AlignedTables.of(strips));
        strips.clear();
    }

    private void frame(Placed frame) {
        var strips = new ArrayList<Strip>();
        for (var each : (List<?>) frame.what) {
            strips.add((Strip) each);
        }
        end(AlignedTables.of(strips), true);
    }

    private void end(List<Flow> flow, boolean framed) {
        if (flow.isEmpty()) {
            return;
        }
        double left = Double.MAX_VALUE;
        double right = 0;
        for (var each : flow) {
            if (each instanceof Flow.Row row) {
                left = Math.min(left, row.strip().left());
                right = Math.max(right, row.strip().right());
            }
        }
        columns.add(new Column(page.number(), left, right, framed, flow));
        if (flow instanceof ArrayList<Flow> list) {
            list.clear();
        }
    }
}
