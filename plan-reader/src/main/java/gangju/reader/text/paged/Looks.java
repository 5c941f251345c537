package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tells headings by their look: larger than running text, on few lines, closed by no full stop. */
final class Looks {
    private static final int LONGEST = 60;
    private static final int LEVELS = 5;
    private static final double LARGER = 1.07;
    private final double bodySize;
    private final List<Double> sizes;

    private Looks(double bodySize, List<Double> sizes) {
        this.bodySize = bodySize;
        this.sizes = sizes;
    }

    static Looks of(List<Block> blocks) {
        Map<Double, Integer> weights = new HashMap<>();
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph) {
                weights.merge(rounded(paragraph.size()), paragraph.text().length(), Integer::sum);
            }
        }
        double body = weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(12.0);
        var sizes = new TreeSet<Double>();
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph
                    && isShort(paragraph)
                    && rounded(paragraph.size()) >= body * LARGER) {
                sizes.add(rounded(paragraph.size()));
            }
        }
        return new Looks(body, new ArrayList<>(sizes.descendingSet()));
    }

    /** Of a heading, from 1; 0 for anything else. A size that stands on top of page one alone is the title's. */
    int level(Paragraph paragraph) {
        double size = rounded(paragraph.size());
        if (!isShort(paragraph) || size < bodySize * LARGER) {
            return 0;
        }
        return Math.clamp(sizes.indexOf(size) + 1L, 1, LEVELS + 1);
    }

    private static boolean isShort(Paragraph paragraph) {
        var text = paragraph.text();
        return text.length() <= LONGEST
                && text.length() >= 2
                && paragraph.rows() <= 3
                && "。；，、：;,".indexOf(text.charAt(text.length() - 1)) < 0
                && text.chars().anyMatch(Character::isLetter);
    }

    private static double rounded(double size) {
        return Math.round(size * 2) / 2.0;
    }
}
