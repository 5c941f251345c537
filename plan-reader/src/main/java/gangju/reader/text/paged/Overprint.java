package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drops characters that are drawn again a hair beside themselves, which makes them look bold. */
final class Overprint {
    private static final double CELL = 4;

    private Overprint() {}

    static List<Glyph> drop(List<Glyph> glyphs) {
        var kept = new ArrayList<Glyph>(glyphs.size());
        Map<Long, List<Integer>> byCell = new HashMap<>();
        for (var glyph : glyphs) {
            int twin = glyph.isSpace() ? -1 : twin(glyph, kept, byCell);
            if (twin >= 0) {
                kept.set(twin, kept.get(twin).inBold());
            } else {
                byCell.computeIfAbsent(cell(glyph, 0, 0), key -> new ArrayList<>(2))
                        .add(kept.size());
                kept.add(glyph);
            }
        }
        return kept;
    }

    private static int twin(Glyph glyph, List<Glyph> kept, Map<Long, List<Integer>> byCell) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int index : byCell.getOrDefault(cell(glyph, dx, dy), List.of())) {
                    if (isTwin(glyph, kept.get(index))) {
                        return index;
                    }
                }
            }
        }
        return -1;
    }

    private static boolean isTwin(Glyph glyph, Glyph other) {
        double near = Math.min(Math.max(glyph.width() * 0.5, 0.1), glyph.size() * 0.15);
        return other.text().equals(glyph.text())
                && Math.abs(other.left() - glyph.left()) < near
                && Math.abs(other.base() - glyph.base()) < glyph.size() * 0.15;
    }

    private static long cell(Glyph glyph, int dx, int dy) {
        long x = (long) Math.floor(glyph.left() / CELL) + dx;
        long y = (long) Math.floor(glyph.base() / CELL) + dy;
        return x << 32 | y & 0xFFFFFFFFL;
    }
}
