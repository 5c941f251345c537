package gangju.reader.text.paged;

import gangju.reader.text.paged.Baselines.Line;
import java.util.ArrayList;
import java.util.List;

/** Places where text of a neighbouring column begins on line after line, though the gap before it is narrow. */
final class Rivers {
    private static final double NARROWEST = 0.55;
    private static final double NEAR = 1.2;
    private static final int FEWEST = 5;
    private static final int FEWEST_LETTERS = 8;
    private static final double MOST_BRIDGED = 0.25;
    private static final int MOST_LINES = 1_000;
    private final List<River> rivers = new ArrayList<>();

    private record River(double x, double top, double bottom) {}

    /** A gap in a line with words on both of its sides. */
    private record Gap(double x, double base) {}

    private Rivers() {}

    static Rivers of(List<Line> lines) {
        var rivers = new Rivers();
        if (lines.size() >= FEWEST && lines.size() <= MOST_LINES) {
            var gaps = new ArrayList<Gap>();
            lines.forEach(line -> gaps(line, gaps));
            rivers.find(gaps, lines);
        }
        return rivers;
    }

    /** Whether a gap before {@code x} parts columns. */
    boolean flows(double x, double base) {
        return rivers.stream()
                .anyMatch(river -> Math.abs(river.x - x) < NEAR && base >= river.top && base <= river.bottom);
    }

    private static void gaps(Line line, List<Gap> gaps) {
        double end = Double.NaN;
        int letters = 0;
        for (var set : line.glyphs) {
            var glyph = set.glyph();
            if (glyph.isSpace()) {
                continue;
            }
            double gap = glyph.left() - end;
            if (gap > NARROWEST * glyph.size() && letters >= FEWEST_LETTERS) {
                gaps.add(new Gap(glyph.left(), line.base));
            }
            letters = gap > 3 * glyph.size() ? 1 : letters + 1;
            end = Double.isNaN(end) ? glyph.right() : Math.max(end, glyph.right());
        }
    }

    private void find(List<Gap> gaps, List<Line> lines) {
        gaps.sort(java.util.Comparator.comparingDouble(Gap::x));
        for (int i = 0; i < gaps.size(); ) {
            int end = i + 1;
            while (end < gaps.size() && gaps.get(end).x - gaps.get(i).x < NEAR) {
                end++;
            }
            if (end - i >= FEWEST) {
                river(gaps.subList(i, end), lines);
            }
            i = end;
        }
    }

    private void river(List<Gap> gaps, List<Line> lines) {
        double x = gaps.get(gaps.size() / 2).x;
        double top = gaps.stream().mapToDouble(Gap::base).min().orElse(0);
        double bottom = gaps.stream().mapToDouble(Gap::base).max().orElse(0);
        long bridged = lines.stream()
                .filter(line -> line.base >= top && line.base <= bottom)
                .filter(line -> line.glyphs.stream()
                        .anyMatch(set -> !set.glyph().isSpace()
                                && set.glyph().left() < x - NEAR
                                && set.glyph().right() > x - 0.2 * set.glyph().size()))
                .count();
        if (bridged <= MOST_BRIDGED * gaps.size()) {
            double room = 3 * lines.getFirst().size;
            rivers.add(new River(x, top - room, bottom + room));
        }
    }
}
