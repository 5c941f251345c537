package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the grids that crossing lines make. */
final class Grids {
    private static final double TOUCH = 3;
    private static final int MOST = 1_500;
    private static final int MOST_CELLS = 20_000;
    private final List<Rule> across;
    private final List<Rule> down;

    private Grids(List<Rule> rules) {
        across = joined(rules.stream().filter(Rule::isHorizontal).toList());
        down = joined(rules.stream().filter(rule -> !rule.isHorizontal()).toList());
    }

    static List<Grid> of(List<Rule> rules) {
        var grids = new Grids(rules);
        return grids.across.size() > MOST || grids.down.size() > MOST ? List.of() : grids.find();
    }

    /** Pieces of one line made one. */
    private static List<Rule> joined(List<Rule> rules) {
        var sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingDouble((Rule rule) -> Math.round(rule.place()))
                .thenComparingDouble(Rule::from));
        var joined = new ArrayList<Rule>();
        for (var rule : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && Math.abs(last.place() - rule.place()) < 1.6 && rule.from() <= last.to() + TOUCH) {
                joined.set(
                        joined.size() - 1,
                        new Rule(
                                Math.min(last.left(), rule.left()),
                                Math.min(last.top(), rule.top()),
                                Math.max(last.right(), rule.right()),
                                Math.max(last.bottom(), rule.bottom())));
            } else {
                joined.add(rule);
            }
        }
        joined.removeIf(rule -> rule.length() < 6);
        return joined;
    }

    private List<Grid> find() {
        int count = across.size() + down.size();
        var parent = new int[count];
        for (int i = 0; i < count; i++) {
            parent[i] = i;
        }
        for (int h = 0; h < across.size(); h++) {
            for (int v = 0; v < down.size(); v++) {
                if (cross(across.get(h), down.get(v))) {
                    parent[root(parent, h)] = root(parent, across.size() + v);
                }
            }
        }
        var grids = new ArrayList<Grid>();
        for (int i = 0; i < count; i++) {
            if (root(parent, i) == i) {
                grid(members(parent, i, 0, across), members(parent, i, across.size(), down), grids);
            }
        }
        grids.sort(Comparator.comparingDouble(Grid::top));
        return grids;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static List<Rule> members(int[] parent, int root, int from, List<Rule> rules) {
        var members = new ArrayList<Rule>();
        for (int i = 0; i < rules.size(); i++) {
            if (root(parent, from + i) == root) {
                members.add(rules.get(i));
            }
        }
        return members;
    }

    private static boolean cross(Rule across, Rule down) {
        return down.place() >= across.from() - TOUCH
                && down.place() <= across.to() + TOUCH
                && across.place() >= down.from() - TOUCH
                && across.place() <= down.to() + TOUCH;
    }

    private static void grid(List<Rule> across, List<Rule> down, List<Grid> grids) {
        if (across.size() < 2 || down.isEmpty()) {
            return;
        }
        var xs = places(down, across);
        var ys = places(across, down);
        boolean fits = xs.length >= 2 && ys.length >= 2 && (long) xs.length * ys.length <= MOST_CELLS;
        if (fits) {
            grids.add(new Grid(xs, ys, across, down));
        }
    }

    /** Where lines stand, and where crossing lines begin and end beyond them: tables without lines at their sides. */
    private static double[] places(List<Rule> rules, List<Rule> crossing) {
        var places = new ArrayList<Double>();
        rules.forEach(rule -> places.add(rule.place()));
        double from = crossing.stream().mapToDouble(Rule::from).min().orElse(0);
        double to = crossing.stream().mapToDouble(Rule::to).max().orElse(0);
        places.sort(Double::compare);
        if (places.getFirst() - from > 12) {
            places.addFirst(from);
        }
        if (to - places.getLast() > 12) {
            places.add(to);
        }
        var distinct = new ArrayList<Double>();
        for (double place : places) {
            if (distinct.isEmpty() || place - distinct.getLast() > 2.5) {
                distinct.add(place);
            }
        }
        return distinct.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
