package gangju.reader.text.paged;

import gangju.model.Span;
import gangju.reader.text.paged.Paragraphs.Block;
import gangju.reader.text.paged.Paragraphs.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the number of a chapter, where it stands alone in large type, before the title that follows it. */
final class SplitTitles {
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?(?: ?\\([a-z]\\))?|(?:section|chapter|part|annex|appendix|goal|strategy)\\s+(?:\\d{1,2}|[a-z]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)[.:]?|第[一二三四五六七八九十百\\d]{1,3}[篇编章节部分]{1,2}");
    private static final double LARGER = 1.07;
    private static final double MUCH_LARGER = 1.25;
    private static final int MOST_APART = 300;

    private SplitTitles() {}

    static List<Block> join(List<Block> blocks, double bodySize) {
        var joined = new ArrayList<Block>(blocks.size());
        for (var block : blocks) {
            boolean follows = !joined.isEmpty()
                    && joined.getLast() instanceof Paragraph number
                    && block instanceof Paragraph title
                    && isNumber(number, bodySize)
                    && isTitle(title, number, bodySize);
            if (follows && joined.removeLast() instanceof Paragraph number && block instanceof Paragraph title) {
                joined.add(with(number, title));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private static boolean isNumber(Paragraph paragraph, double bodySize) {
        return NUMBER.matcher(paragraph.text()).matches() && paragraph.size() >= bodySize * LARGER;
    }

    private static boolean isTitle(Paragraph title, Paragraph number, double bodySize) {
        return title.page() == number.page()
                && title.size() >= bodySize * MUCH_LARGER
                && Math.abs(title.left() - number.left()) < MOST_APART
                && !NUMBER.matcher(title.text()).matches()
                && !Paragraphs.isNumbered(title.text())
                && TitleForm.isTitle(title.text(), title.rows());
    }

    private static Paragraph with(Paragraph number, Paragraph title) {
        var text = number.text() + " " + title.text();
        return new Paragraph(
                title.page(),
                text,
                title.isAllBold() ? List.of(new Span(0, text.length())) : List.of(),
                title.starts(),
                title.setting(),
                title.size(),
                title.face(),
                title.rows(),
                title.marks(),
                title.tag().kind() == Tag.Kind.NONE ? number.tag() : title.tag(),
                title.left(),
                title.scattered());
    }
}
