package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Free paper between two columns, from where to where it reaches down the page. */
record Gutter(double x, double top, double bottom, boolean betweenTexts) {
    private static final double NARROWEST = 5;
    private static final int FEWEST = 4;
    private static final int FEWEST_ALONE = 6;
    private static final int FEWEST_BESIDE = 3;
    private static final int SHORTEST_LINE = 8;
    private static final double LENGTHY = 0.72;
    private static final double NEAR = 1.5;
    private static final double LARGER = 1.25;
    private static final int MOST = 2_000;
    private static final int MOST_EDGES = 60;

    /** The gutter that parts most of the page: between two texts, or else between a text and what stands beside it. */
    static Optional<Gutter> of(List<Placed> items) {
        if (items.size() > MOST || items.size() < FEWEST + 2) {
            return Optional.empty();
        }
        return edges(items).stream()
                .flatMap(x -> bands(items, x).stream())
                .max(Comparator.comparing(Gutter::betweenTexts)
                        .thenComparingDouble(Gutter::height)
                        .thenComparing(Comparator.comparingDouble(Gutter::x).reversed()));
    }

    double height() {
        return bottom - top;
    }

    boolean holds(Placed item) {
        return item.middle() > top && item.middle() < bottom;
    }

    /** Places beside which several lines begin or end, or a table does. */
    private static List<Double> edges(List<Placed> items) {
        var lefts = new ArrayList<Double>();
        var rights = new ArrayList<Double>();
        var edges = new TreeSet<Double>();
        for (var item : items) {
            if (item.what() instanceof Strip) {
                lefts.add(item.left());
                rights.add(item.right());
            } else {
                edges.add(item.left() - NEAR);
                edges.add(item.right() + NEAR);
            }
        }
        shared(lefts).forEach(left -> edges.add(left - NEAR));
        shared(rights).forEach(right -> edges.add(right + NEAR));
        return edges.stream().limit(MOST_EDGES).toList();
    }

    private static List<Double> shared(List<Double> places) {
        places.sort(Double::compare);
        var shared = new ArrayList<Double>();
        for (int i = 0; i + FEWEST - 1 < places.size(); i++) {
            double place = places.get(i);
            boolean fresh = shared.isEmpty() || place - shared.getLast() > 2 * NEAR;
            if (fresh && places.get(i + FEWEST - 1) - place < NEAR) {
                shared.add(place);
            }
        }
        return shared;
    }

    /** @param items from top to bottom */
    private static List<Gutter> bands(List<Placed> items, double x) {
        var found = new ArrayList<Gutter>();
        var band = new ArrayList<Placed>();
        double from = Double.NEGATIVE_INFINITY;
        for (var item : items) {
            if (item.crosses(x)) {
                band(band, x, from, item.top()).ifPresent(found::add);
                band.clear();
                from = Math.max(from, item.bottom());
            } else if (item.middle() > from) {
                band.add(item);
            }
        }
        band(band, x, from, Double.POSITIVE_INFINITY).ifPresent(found::add);
        return found;
    }

    private static Optional<Gutter> band(List<Placed> items, double x, double from, double to) {
        var left = items.stream().filter(item -> item.centre() < x).toList();
        var right = items.stream().filter(item -> item.centre() >= x).toList();
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        double end = left.stream().mapToDouble(Placed::right).max().orElse(x);
        double begin = right.stream().mapToDouble(Placed::left).min().orElse(x);
        double top = Math.max(top(left), top(right));
        double bottom = Math.min(bottom(left), bottom(right));
        if (begin - end < NARROWEST || bottom <= top) {
            return Optional.empty();
        }
        int beside = Math.min(beside(left, top, bottom), beside(right, top, bottom));
        boolean both = isText(left, FEWEST) && isText(right, FEWEST) && beside >= FEWEST_BESIDE;
        boolean one = !both && (isApart(left, right) || isApart(right, left));
        if (!both && !one) {
            return Optional.empty();
        }
        double above = Math.max(from, Math.min(top(left), top(right)) - 1);
        double below = Math.min(to, Math.max(bottom(left), bottom(right)) + 1);
        return Optional.of(new Gutter((begin + end) / 2, above, below, both));
    }

    private static double top(List<Placed> items) {
        return items.stream().mapToDouble(Placed::top).min().orElse(0);
    }

    private static double bottom(List<Placed> items) {
        return items.stream().mapToDouble(Placed::bottom).max().orElse(0);
    }

    private static int beside(List<Placed> items, double top, double bottom) {
        return (int) items.stream()
                .filter(item -> item.bottom() > top && item.top() < bottom)
                .count();
    }

    /** Whether running text stands there: enough lines, many of which fill their column. */
    private static boolean isText(List<Placed> items, int fewest) {
        var strips = new ArrayList<>(
                items.stream().filter(item -> item.what() instanceof Strip).toList());
        strips.sort(Comparator.comparingDouble(Placed::left));
        int lengthy = 0;
        for (int i = 0; i < strips.size(); i++) {
            var strip = (Strip) strips.get(i).what();
            double widest = strip.width();
            for (int j = i - 1; j >= 0 && strip.left() - strips.get(j).left() < NEAR * strip.size(); j--) {
                widest = Math.max(widest, strips.get(j).width());
            }
            for (int j = i + 1; j < strips.size() && strips.get(j).left() - strip.left() < NEAR; j++) {
                widest = Math.max(widest, strips.get(j).width());
            }
            lengthy += strip.width() > LENGTHY * widest && TitleForm.length(strip.text()) >= SHORTEST_LINE ? 1 : 0;
        }
        return lengthy >= fewest && lengthy * 4 >= strips.size();
    }

    /** Whether one side is running text, and the other has a table, or lines that are not those of the text. */
    private static boolean isApart(List<Placed> text, List<Placed> others) {
        if (!isText(text, FEWEST_ALONE)) {
            return false;
        }
        double top = top(text);
        double bottom = bottom(text);
        int lines = 0;
        int alike = 0;
        for (var other : others) {
            if (!(other.what() instanceof Strip strip)) {
                return other.middle() > top && other.middle() < bottom;
            }
            lines++;
            alike += isOnLine(strip, text) ? 1 : 0;
        }
        return lines >= 2 && alike * 5 <= lines * 2 && beside(others, top, bottom) >= 2;
    }

    private static boolean isOnLine(Strip strip, List<Placed> text) {
        return text.stream()
                .anyMatch(item -> item.what() instanceof Strip other
                        && Math.abs(other.base() - strip.base()) < 0.1 * other.size()
                        && strip.size() < LARGER * other.size());
    }
}
