package gangju.reader.text.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Widths by glyph, as a composite font lists them; ranges are kept as ranges, however wide. */
final class GlyphWidths {
    private static final int MOST = 200_000;
    private final double usual;
    private final Map<Integer, Double> single = new HashMap<>();
    private final TreeMap<Integer, Range> ranges = new TreeMap<>();

    private record Range(int last, double width) {}

    GlyphWidths(double usual, @Nullable COSArray widths) {
        this.usual = usual;
        int at = 0;
        int size = widths == null ? 0 : Math.min(widths.size(), MOST);
        while (widths != null && at + 1 < size) {
            if (!(widths.getObject(at) instanceof COSNumber first)) {
                at++;
            } else if (widths.getObject(at + 1) instanceof COSArray each) {
                list(first.intValue(), each);
                at += 2;
            } else {
                if (at + 2 < size
                        && widths.getObject(at + 1) instanceof COSNumber last
                        && widths.getObject(at + 2) instanceof COSNumber width) {
                    ranges.put(first.intValue(), new Range(last.intValue(), width.floatValue()));
                }
                at += 3;
            }
        }
    }

    private void list(int first, COSArray each) {
        for (int i = 0; i < each.size() && single.size() < MOST; i++) {
            if (each.getObject(i) instanceof COSNumber width) {
                single.put(first + i, (double) width.floatValue());
            }
        }
    }

    double of(int glyph) {
        var own = single.get(glyph);
        if (own != null) {
            return own;
        }
        var range = ranges.floorEntry(glyph);
        return range != null && glyph <= range.getValue().last ? range.getValue().width : usual;
    }
}
