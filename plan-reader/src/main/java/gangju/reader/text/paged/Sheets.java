package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.List;
import java.util.TreeMap;

/** Tells covers and pages of labels from pages of text. */
final class Sheets {
    private static final double LARGER = 1.07;
    private static final int MOST_COVERS = 3;
    private static final int MANY = 8;
    private static final int SEVERAL = 6;
    private final double bodySize;
    private final TreeMap<Integer, Sheet> sheets = new TreeMap<>();

    /** What stands on a page. */
    private static final class Sheet {
        private int running;
        private int texts;
        private int large;
        private int largeLength;
        private double largest;
        private boolean isCover;
        private boolean isBare;
        private boolean isTitled = true;
    }

    Sheets(List<Block> blocks, double bodySize) {
        this.bodySize = bodySize;
        blocks.forEach(this::count);
        judge();
    }

    int count() {
        return sheets.size();
    }

    /** Before any running text. */
    boolean isCover(int page) {
        return sheet(page).isCover;
    }

    /** Whether headings of a page are judged one by one, or it only has labels and at most a title. */
    boolean isBare(int page) {
        return sheet(page).isBare;
    }

    /** The largest line of a bare page that may have a title. */
    boolean isTitle(Paragraph paragraph) {
        var sheet = sheet(paragraph.page());
        return sheet.isTitled && Look.rounded(paragraph.size()) >= sheet.largest;
    }

    private Sheet sheet(int page) {
        return sheets.computeIfAbsent(page, number -> new Sheet());
    }

    private void count(Block block) {
        var sheet = sheet(block.page());
        if (!(block instanceof Paragraph paragraph)) {
            sheet.running += TitleForm.LONGEST;
            sheet.texts++;
        } else if (isLarge(paragraph)) {
            sheet.large++;
            sheet.largeLength += TitleForm.length(paragraph.text());
            sheet.largest = Math.max(sheet.largest, Look.rounded(paragraph.size()));
        } else if (TitleForm.length(paragraph.text()) > TitleForm.LONGEST) {
            sheet.running += TitleForm.length(paragraph.text());
            sheet.texts++;
            paragraph.starts().forEach(start -> sheet(start.page()).running += TitleForm.LONGEST);
        }
    }

    private void judge() {
        boolean begun = sheets.values().stream().noneMatch(sheet -> sheet.running > 0);
        boolean titled = false;
        int covers = 0;
        for (var sheet : sheets.values()) {
            begun |= sheet.running > 0 || covers >= MOST_COVERS;
            sheet.isCover = !begun;
            boolean labels = sheet.large >= MANY && sheet.largeLength * 2 > sheet.running
                    || sheet.large >= SEVERAL && sheet.texts * 2 < sheet.large;
            sheet.isBare = !begun || labels;
            sheet.isTitled = begun || !titled;
            titled |= sheet.large > 0;
            covers++;
        }
    }

    private boolean isLarge(Paragraph paragraph) {
        return Look.rounded(paragraph.size()) >= bodySize * LARGER
                && TitleForm.isTitle(paragraph.text(), paragraph.rows());
    }
}
