package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts glyphs into lines by their baselines; small raised and lowered ones go to the line they belong to. */
final class Baselines {
    private static final int REACH = 4;
    private static final double SMALLEST_SCRIPT = 0.4;

    /** Glyphs of one line; {@code raised} ones are marked by their index of {@code glyphs}. */
    static final class Line {
        final List<Set> glyphs = new ArrayList<>();
        double base;
        double size;

        private Line(Glyph first) {
            base = first.base();
            size = first.size();
        }
    }

    /** @param level 1 for raised, -1 for lowered, 0 on the line */
    record Set(Glyph glyph, int level) {}

    private Baselines() {}

    static List<Line> of(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.removeIf(glyph -> glyph.text().isEmpty());
        sorted.sort(Comparator.comparingDouble(Glyph::base).thenComparingDouble(Glyph::left));
        var lines = new ArrayList<Line>();
        for (var glyph : sorted) {
            var last = lines.isEmpty() ? null : lines.getLast();
            if (last == null || glyph.base() - last.base > 0.12 * Math.min(last.size, glyph.size())) {
                last = new Line(glyph);
                lines.add(last);
            }
            last.glyphs.add(new Set(glyph, 0));
            last.size = Math.max(last.size, glyph.isSpace() ? 0 : glyph.size());
        }
        for (int i = 0; i < lines.size(); i++) {
            for (int j = Math.max(0, i - REACH); j < Math.min(lines.size(), i + REACH + 1); j++) {
                if (i != j) {
                    attach(lines.get(i), lines.get(j));
                }
            }
        }
        lines.removeIf(line -> line.glyphs.isEmpty());
        lines.forEach(line -> line.glyphs.sort(Comparator.comparingDouble(set -> set.glyph.left())));
        return lines;
    }

    /** Moves glyphs of {@code small} that stand beside those of {@code line} to it. */
    private static void attach(Line small, Line line) {
        double shift = line.base - small.base;
        double size = line.size;
        boolean smaller = small.size <= 0.8 * size || small.size <= 0.9 * size && shift > 0.2 * size;
        boolean alike = small.size >= SMALLEST_SCRIPT * size;
        boolean script = alike && smaller && shift < 0.75 * size && shift > -0.35 * size;
        boolean shifted = alike && !script && Math.abs(shift) < 0.22 * size && small.glyphs.size() < line.glyphs.size();
        if (!script && !shifted) {
            return;
        }
        var moved = new ArrayList<Set>();
        double reach = (script ? 0.4 : 0.9) * Math.min(size, small.size * 1.5);
        for (var set : small.glyphs) {
            if (set.level == 0 && isBeside(set.glyph, line, moved, reach)) {
                int level = !script ? 0 : shift > 0.12 * size ? 1 : shift < -0.05 * size ? -1 : 0;
                moved.add(new Set(set.glyph, level));
            }
        }
        small.glyphs.removeIf(set -> moved.stream().anyMatch(each -> each.glyph == set.glyph));
        line.glyphs.addAll(moved);
    }

    private static boolean isBeside(Glyph glyph, Line line, List<Set> moved, double reach) {
        boolean near = false;
        for (var set : line.glyphs) {
            var other = set.glyph;
            if (other.isSpace()) {
                continue;
            }
            double overlap = Math.min(other.right(), glyph.right()) - Math.max(other.left(), glyph.left());
            if (overlap > 0.5 * Math.min(other.width(), glyph.width())) {
                return false;
            }
            near |= Math.abs(glyph.left() - other.right()) < reach || Math.abs(other.left() - glyph.right()) < reach;
        }
        return near || moved.stream().anyMatch(set -> Math.abs(glyph.left() - set.glyph.right()) < reach / 2);
    }
}
