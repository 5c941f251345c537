package gangju.reader.text.paged;

import gangju.reader.text.paged.Flow.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a page column by column: finds the gutters that running text leaves free. */
final class Columns {
    private static final int DEEPEST = 8;
    private final PageLayout page;
    private final double usual;
    private final List<Column> columns = new ArrayList<>();

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
                .map(columns -> Gutter.of(columns.placed()))
                .flatMap(Optional::stream)
                .filter(Gutter::betweenTexts)
                .map(Gutter::x)
                .sorted()
                .toList();
        return gutters.size() * 4 < pages.size() || gutters.isEmpty() ? -1 : gutters.get(gutters.size() / 2);
    }

    /** Whether a page without lengthy lines keeps the columns that others have. */
    private boolean keepsUsual(List<Placed> items) {
        long crossing = items.stream().filter(item -> item.crosses(usual)).count();
        long left = items.stream().filter(item -> item.right() <= usual + 1).count();
        long right = items.stream().filter(item -> item.left() >= usual - 1).count();
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
        loose.forEach(strip -> placed.add(Placed.of(strip)));
        page.tables().forEach(table -> placed.add(Placed.of(table)));
        placed.sort(Comparator.comparingDouble(Placed::top));
        return placed;
    }

    private void order(List<Placed> items, int depth) {
        var gutter = depth < DEEPEST ? Gutter.of(items) : Optional.<Gutter>empty();
        if (gutter.isEmpty() && depth == 0 && keepsUsual(items)) {
            across(items);
        } else if (gutter.isEmpty()) {
            column(items);
        } else {
            around(items, gutter.get(), depth);
        }
    }

    /** What stands above the gutter, left of it, right of it, and below. */
    private void around(List<Placed> items, Gutter gutter, int depth) {
        var parts = new ArrayList<List<Placed>>();
        for (int i = 0; i < 4; i++) {
            parts.add(new ArrayList<>());
        }
        for (var item : items) {
            int part = gutter.holds(item) ? item.centre() < gutter.x() ? 1 : 2 : item.middle() <= gutter.top() ? 0 : 3;
            parts.get(part).add(item);
        }
        for (var part : parts) {
            if (!part.isEmpty()) {
                order(part, depth + 1);
            }
        }
    }

    /** Reads lines that stand across the columns where they come, and the columns between them. */
    private void across(List<Placed> items) {
        var left = new ArrayList<Placed>();
        var right = new ArrayList<Placed>();
        var across = new ArrayList<Placed>();
        for (var item : items) {
            boolean crosses = item.crosses(usual);
            sides(across, left, right, crosses);
            (crosses ? across : item.right() <= usual + 1 ? left : right).add(item);
        }
        sides(across, left, right, true);
        sides(across, left, right, false);
    }

    /** Reads what has been gathered: the columns, or what stands across them. */
    private void sides(List<Placed> across, List<Placed> left, List<Placed> right, boolean columnsEnd) {
        if (columnsEnd) {
            column(List.copyOf(left));
            column(List.copyOf(right));
            left.clear();
            right.clear();
        } else {
            column(List.copyOf(across));
            across.clear();
        }
    }

    private void column(List<Placed> items) {
        var strips = new ArrayList<Strip>();
        var flow = new ArrayList<Flow>();
        for (var item : items) {
            if (item.what() instanceof Strip strip) {
                strips.add(strip);
            } else {
                close(strips, flow);
                if (item.what() instanceof Flow.Table table) {
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
        for (var each : (List<?>) frame.what()) {
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
