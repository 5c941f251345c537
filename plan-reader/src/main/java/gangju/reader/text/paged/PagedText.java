package gangju.reader.text.paged;

import gangju.model.Finding;
import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.text.LineCollector;
import gangju.reader.text.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes lines of pages: add every page in order, then ask for the lines. */
public final class PagedText {
    private static final double MOSTLY_PICTURE = 0.4;
    private static final int FEW = 25;
    private static final double GARBLED = 0.25;
    private final String name;
    private final List<PageLayout> pages = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private final List<Integer> garbled = new ArrayList<>();
    private final List<Integer> cut = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private int letters;
    private int unreadable;

    /** @param name of the file, for messages */
    public PagedText(String name) {
        this.name = name;
    }

    public void add(Page page) {
        int here = page.glyphs().size();
        letters += here;
        unreadable += page.unreadable();
        if (here < FEW && page.pictured() > MOSTLY_PICTURE) {
            pictures.add(page.number());
        }
        if (page.unreadable() > here * GARBLED && page.unreadable() > FEW) {
            garbled.add(page.number());
        }
        if (page.cut()) {
            cut.add(page.number());
        }
        pages.add(PageLayout.of(page, pages.isEmpty() ? null : pages.getLast()));
    }

    /** The outline that the file carries beside its pages. */
    public void bookmarks(List<Bookmark> told) {
        bookmarks.addAll(told);
    }

    /** @throws ReadingException for pages that are pictures, or whose fonts do not say what their glyphs are */
    public Lines lines() throws ReadingException {
        refuse();
        var cleared = Furniture.drop(pages, bodySize(pages));
        double body = bodySize(cleared.pages());
        var notes = new ArrayList<PageNotes>();
        var columns = new ArrayList<Flow.Column>();
        boolean tagged = TaggedFlow.areParagraphs(cleared.pages());
        double gutter = Columns.usualGutter(cleared.pages());
        for (var page : cleared.pages()) {
            var own = new ArrayList<String>();
            var kept = Notes.drop(page, body, own);
            var told = tagged ? TaggedFlow.of(kept) : Optional.<Flow.Column>empty();
            told.ifPresentOrElse(columns::add, () -> columns.addAll(Columns.of(kept, gutter)));
            notes.add(new PageNotes(page.number(), own));
        }
        var blocks = new Paragraphs(body, leading(cleared.pages()), Hyphens.of(cleared.pages()), tagged)
                .of(Bounds.settle(columns));
        var lines = new LineCollector();
        tell(cleared, lines);
        var joined = SplitTitles.join(TableJoining.join(blocks), body);
        var contents = Entries.of(joined);
        new LineWriter(lines, Looks.of(joined, contents, bookmarks), contents).write(joined, notes);
        return lines.lines();
    }

    /** Footnotes of a page. */
    record PageNotes(int page, List<String> notes) {}

    private void refuse() throws ReadingException {
        if (unreadable > FEW && unreadable > (letters + unreadable) * GARBLED) {
            throw new ReadingException(
                    Code.DAMAGED_TEXT,
                    "文件“%s”里 %d%% 的字没有对应的文字编码（字体未嵌入编码表），读出来会是乱码。请用原来的 Word 或 WPS 文件，或用“打印为 PDF”以外的方式重新导出，再上传。"
                            .formatted(name, 100L * unreadable / (letters + unreadable)));
        }
        boolean scanned = !pictures.isEmpty() && pictures.size() * 2 >= pages.size();
        if (scanned || letters == 0) {
            throw new ReadingException(
                    Code.PICTURE,
                    "文件“%s”的页面是图片（扫描件），没有可读的文字。请上传文字版；若只有扫描件，请先做文字识别（OCR），校对后存为 Word 或纯文本再上传。".formatted(name));
        }
    }

    private void tell(Furniture.Cleared cleared, LineCollector lines) {
        if (!pictures.isEmpty()) {
            lines.find(new Finding(
                    "page-is-picture",
                    Finding.Severity.WARNING,
                    "第 %s 页是图片，没有读取。请对照原文补录其中的内容。".formatted(listed(pictures)),
                    null));
        }
        if (!garbled.isEmpty()) {
            lines.find(new Finding(
                    "page-is-garbled",
                    Finding.Severity.WARNING,
                    "第 %s 页有些字没有对应的文字编码，没有读取。请对照原文检查。".formatted(listed(garbled)),
                    null));
        }
        if (!cut.isEmpty()) {
            lines.find(new Finding(
                    "page-is-cut",
                    Finding.Severity.WARNING,
                    "第 %s 页的内容有一部分无法解析，读到出错处为止，其后的文字和表格没有读取。请对照原文补录。".formatted(listed(cut)),
                    null));
        }
        for (var head : cleared.told()) {
            lines.dropped("页眉页脚", head);
        }
    }

    private static String listed(List<Integer> numbers) {
        var shown = numbers.stream().limit(10).map(String::valueOf).toList();
        return String.join("、", shown) + (numbers.size() > 10 ? " 等 %d ".formatted(numbers.size()) : "");
    }

    private static double bodySize(List<PageLayout> pages) {
        Map<Double, Integer> weights = new HashMap<>();
        for (var page : pages) {
            for (var strip : page.strips()) {
                weights.merge(Math.round(strip.size() * 2) / 2.0, strip.text().length(), Integer::sum);
            }
        }
        return most(weights, 12);
    }

    /** The usual step from line to line, by the size of the type; 0 where no two lines follow each other. */
    private static double leading(List<PageLayout> pages) {
        Map<Double, Integer> weights = new HashMap<>();
        for (var page : pages) {
            var groups = Rows.grouped(page.strips());
            for (int i = 1; i < groups.size(); i++) {
                var above = groups.get(i - 1).getFirst();
                var strip = groups.get(i).getFirst();
                double step = (strip.base() - above.base()) / Math.max(1, strip.size());
                if (Math.abs(strip.size() - above.size()) < 0.5 && step < 4 && step > 0.8) {
                    weights.merge(Math.round(step * 20) / 20.0, strip.text().length(), Integer::sum);
                }
            }
        }
        return most(weights, 0);
    }

    private static double most(Map<Double, Integer> weights, double otherwise) {
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
