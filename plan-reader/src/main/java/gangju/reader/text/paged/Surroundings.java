package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands around a line that may be a title, and how the line stands out from it. */
final class Surroundings {
    private static final double LARGER = 1.07;
    private static final double LARGE = 1.3;
    private static final int MOST_ALIKE = 2;
    private static final int MOST_BETWEEN = 4;
    private final List<Block> blocks;
    private final BitSet contents;
    private final Told told;
    private final Look body;

    Surroundings(List<Block> blocks, BitSet contents, Told told) {
        this.blocks = blocks;
        this.contents = contents;
        this.told = told;
        this.body = body(blocks);
    }

    Look body() {
        return body;
    }

    static boolean isTitle(Paragraph paragraph) {
        return !paragraph.scattered()
                && (TitleForm.isTitle(paragraph.text(), paragraph.rows())
                        || paragraph.isAllBold() && TitleForm.isLongTitle(paragraph.text(), paragraph.rows()));
    }

    /** Whether what comes next is a table, or less prominent. */
    boolean isFollowed(int at) {
        if (at + 1 >= blocks.size() || !(blocks.get(at) instanceof Paragraph paragraph)) {
            return false;
        }
        return !(blocks.get(at + 1) instanceof Paragraph next)
                || Look.of(next).prominence() < Look.of(paragraph).prominence() * 0.999
                || TitleForm.length(next.text()) > TitleForm.LONGEST;
    }

    /** Whether running text, a list or a table comes below, maybe under further short lines of large or bold type. */
    boolean opensText(int at, Paragraph paragraph) {
        for (int i = at + 1; i < Math.min(blocks.size(), at + 1 + MOST_BETWEEN); i++) {
            if (contents.get(i) || !(blocks.get(i) instanceof Paragraph next)) {
                return true;
            }
            if (TitleForm.isRunning(next.text(), next.rows())) {
                return i > at + 1 || !isCaption(paragraph, next);
            }
            if (!standsOut(next) || !isTitle(next)) {
                return false;
            }
        }
        return false;
    }

    /** Bold words above words in italics name a picture. */
    private static boolean isCaption(Paragraph paragraph, Paragraph next) {
        var look = Look.of(paragraph);
        return next.face().italic()
                && !next.isAllBold()
                && !look.italic()
                && !look.capital()
                && !paragraph.tag().isHeading();
    }

    /** Whether it stands right below a title that is more prominent. */
    boolean isBelow(int at, Paragraph paragraph) {
        return at > 0
                && blocks.get(at - 1) instanceof Paragraph before
                && before.page() == paragraph.page()
                && isTitle(before)
                && Look.of(before).prominence() > Look.of(paragraph).prominence() * 1.01;
    }

    /** So large that a chapter may begin with it and have nothing below. */
    boolean isLarge(Look look) {
        return look.size() >= body.size() * LARGE;
    }

    boolean isLarge(Paragraph paragraph) {
        return Look.rounded(paragraph.size()) >= body.size() * LARGER;
    }

    boolean standsOut(Paragraph paragraph) {
        var look = Look.of(paragraph);
        return isLarge(paragraph)
                || look.bold()
                || look.capital()
                || look.underlined()
                || look.italic()
                || look.coloured() && !body.coloured();
    }

    /** Lines of one look, one below the other, are labels or an address. */
    boolean isOneOfMany(int at, Paragraph paragraph) {
        var look = Look.of(paragraph);
        int from = at;
        while (from > 0 && isAlike(from - 1, look)) {
            from--;
        }
        int to = at + 1;
        while (to < blocks.size() && isAlike(to, look)) {
            to++;
        }
        return to - from > MOST_ALIKE;
    }

    private boolean isAlike(int at, Look look) {
        return blocks.get(at) instanceof Paragraph paragraph
                && Look.of(paragraph).isLike(look)
                && isTitle(paragraph)
                && told.level(paragraph) == 0;
    }

    static Look body(List<Block> blocks) {
        Map<Look, Integer> weights = new HashMap<>();
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph) {
                var look = new Look(
                        Look.rounded(paragraph.size()),
                        paragraph.isAllBold(),
                        false,
                        false,
                        false,
                        paragraph.face().coloured());
                weights.merge(look, paragraph.text().length(), Integer::sum);
            }
        }
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(new Look(12, false, false, false, false, false));
    }
}
