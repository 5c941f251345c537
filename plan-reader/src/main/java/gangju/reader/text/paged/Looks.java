package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Tells headings by their look: larger than running text, on few lines, closed by no full stop. Of a cover only the
 * largest line is one, and of a page of labels around a picture.
 */
final class Looks {
    private static final int LONGEST = 60;
    private static final int LEVELS = 5;
    private static final double LARGER = 1.07;
    private static final int MOST_COVERS = 3;
    private static final int MANY = 8;
    private static final int FEWEST_WORDS = 6;
    private static final Pattern CAPTION =
            Pattern.compile("(?i)(?:(?:figure|fig\\.|table|chart|image|photo|map)\\s*\\d|[图圖表]\\s*\\d)");
    /** What a line ends with that only goes on. */
    private static final Pattern CUT = Pattern.compile(
            "(?i)-$|\\b(?:the|an?|of|and|or|to|in|on|at|by|for|from|with|than|as|its?|their|our|will|is|are|was|were|has|have|been)$");

    private final double bodySize;
    private final TreeMap<Integer, Sheet> sheets = new TreeMap<>();
    private final List<Double> sizes;
    private final int shift;

    /** What stands on a page. */
    private static final class Sheet {
        private int running;
        private int large;
        private int largeLength;
        private double largest;
        private boolean isBare;
        private boolean isTitled = true;
    }

    private Looks(List<Block> blocks) {
        bodySize = bodySize(blocks);
        blocks.forEach(this::count);
        judge();
        var found = new TreeMap<Double, Integer>();
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph && isHeading(paragraph)) {
                found.merge(rounded(paragraph.size()), 1, Integer::sum);
            }
        }
        sizes = new ArrayList<>(found.descendingKeySet());
        shift = found.isEmpty() || found.lastEntry().getValue() == 1 ? 1 : 2;
    }

    static Looks of(List<Block> blocks) {
        return new Looks(blocks);
    }

    private static double bodySize(List<Block> blocks) {
        Map<Double, Integer> weights = new HashMap<>();
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph) {
                weights.merge(rounded(paragraph.size()), paragraph.text().length(), Integer::sum);
            }
        }
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(12.0);
    }

    private Sheet sheet(int page) {
        return sheets.computeIfAbsent(page, number -> new Sheet());
    }

    private void count(Block block) {
        var sheet = sheet(block.page());
        if (!(block instanceof Paragraph paragraph)) {
            sheet.running += LONGEST;
        } else if (isLarge(paragraph)) {
            sheet.large++;
            sheet.largeLength += length(paragraph.text());
            sheet.largest = Math.max(sheet.largest, rounded(paragraph.size()));
        } else if (length(paragraph.text()) > LONGEST) {
            sheet.running += length(paragraph.text());
            paragraph.starts().forEach(start -> sheet(start.page()).running += LONGEST);
        }
    }

    private void judge() {
        boolean begun = sheets.values().stream().noneMatch(sheet -> sheet.running > 0);
        boolean titled = false;
        int covers = 0;
        for (var sheet : sheets.values()) {
            begun |= sheet.running > 0 || covers >= MOST_COVERS;
            sheet.isBare = !begun || sheet.large >= MANY && sheet.largeLength * 2 > sheet.running;
            sheet.isTitled = begun || !titled;
            titled |= sheet.large > 0;
            covers++;
        }
    }

    /** Of a heading, from 1; 0 for anything else. The first is the title's: the largest size, where one line has it. */
    int level(Paragraph paragraph) {
        return isHeading(paragraph)
                ? Math.clamp(sizes.indexOf(rounded(paragraph.size())) + (long) shift, 1, LEVELS + 1)
                : 0;
    }

    /** Whether bold type marks no heading: on a cover, among labels, in a caption. */
    boolean isLabel(Paragraph paragraph) {
        var text = paragraph.text();
        return sheet(paragraph.page()).isBare && !isHeading(paragraph)
                || CAPTION.matcher(text).lookingAt()
                || text.chars().noneMatch(Character::isLetter);
    }

    private boolean isHeading(Paragraph paragraph) {
        var sheet = sheet(paragraph.page());
        return isLarge(paragraph) && (!sheet.isBare || sheet.isTitled && rounded(paragraph.size()) >= sheet.largest);
    }

    private boolean isLarge(Paragraph paragraph) {
        return rounded(paragraph.size()) >= bodySize * LARGER && isShort(paragraph);
    }

    private static boolean isShort(Paragraph paragraph) {
        var text = paragraph.text();
        return length(text) <= LONGEST
                && text.length() >= 2
                && paragraph.rows() <= 4
                && "。；，、：;,".indexOf(text.charAt(text.length() - 1)) < 0
                && !isSentence(text)
                && !Character.isLowerCase(text.charAt(0))
                && !CAPTION.matcher(text).lookingAt()
                && !CUT.matcher(text).find()
                && text.chars().anyMatch(Character::isLetter);
    }

    private static boolean isSentence(String text) {
        return text.endsWith(".") && text.chars().filter(c -> c == ' ').count() >= FEWEST_WORDS;
    }

    /** In wide characters; two of others take the room of one. */
    private static int length(String text) {
        return (int) (text.chars().map(c -> Scripts.isWide(c) ? 2 : 1).sum() + 1) / 2;
    }

    private static double rounded(double size) {
        return Math.round(size * 2) / 2.0;
    }
}
