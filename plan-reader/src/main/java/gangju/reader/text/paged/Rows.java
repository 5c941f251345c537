package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts strips of one baseline together. */
final class Rows {
    private static final double LARGER = 1.5;

    private Rows() {}

    static List<Flow.Row> of(List<Strip> strips) {
        return grouped(strips).stream().flatMap(group -> joined(group).stream()).toList();
    }

    /** One line, or several where large type stands beside small type. */
    static List<Flow.Row> joined(List<Strip> group) {
        var rows = new ArrayList<Flow.Row>();
        var strip = group.getFirst();
        for (var next : group.subList(1, group.size())) {
            boolean alike = next.size() < LARGER * strip.size() && strip.size() < LARGER * next.size();
            if (alike) {
                strip = strip.with(next);
            } else {
                rows.add(new Flow.Row(strip));
                strip = next;
            }
        }
        rows.add(new Flow.Row(strip));
        return rows;
    }

    /** Strips from top to bottom, those of one line together, from left to right. */
    static List<List<Strip>> grouped(List<Strip> strips) {
        var sorted = new ArrayList<>(strips);
        sorted.sort(Comparator.comparingDouble(Strip::base));
        var groups = new ArrayList<List<Strip>>();
        for (var strip : sorted) {
            var last = groups.isEmpty() ? null : groups.getLast();
            if (last == null
                    || strip.base() - last.getFirst().base()
                            > 0.35 * Math.min(strip.size(), last.getFirst().size())) {
                last = new ArrayList<>();
                groups.add(last);
            }
            last.add(strip);
        }
        groups.forEach(group -> group.sort(Comparator.comparingDouble(Strip::left)));
        return groups;
    }
}
