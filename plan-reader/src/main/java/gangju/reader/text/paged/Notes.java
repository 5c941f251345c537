package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes footnotes from the foot of a page. */
final class Notes {
    private static final Pattern MARKED =
            Pattern.compile("(?:[①-⑳]|[\\[［(（〔]\\d{1,3}[\\]］)）〕]|[*＊†‡]{1,3}|\\d{1,3}\\s|注\\s?\\d{0,2}[:：]).*");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})[.)]\\s");
    private static final double SMALL = 0.93;
    private static final double LOWER_PART = 0.45;

    private Notes() {}

    /** The page without its notes; their text goes to {@code notes}. */
    static PageLayout drop(PageLayout page, double bodySize, List<String> notes) {
        var groups = Rows.grouped(page.strips());
        int start = groups.size();
        while (start > 0 && isSmall(groups.get(start - 1), bodySize) && isLow(groups.get(start - 1), page)) {
            start--;
        }
        while (start < groups.size() && !begins(groups.get(start), page)) {
            start++;
        }
        if (start == groups.size() || start == 0) {
            return page;
        }
        double from = groups.get(start).getFirst().base();
        boolean tableBelow = page.tables().stream().anyMatch(table -> table.bottom() > from);
        if (tableBelow) {
            return page;
        }
        var kept = new ArrayList<Strip>();
        groups.subList(0, start).forEach(kept::addAll);
        tell(groups.subList(start, groups.size()), notes);
        return page.withStrips(kept);
    }

    private static boolean isSmall(List<Strip> group, double bodySize) {
        return group.stream().allMatch(strip -> strip.size() <= bodySize * SMALL);
    }

    private static boolean isLow(List<Strip> group, PageLayout page) {
        return group.getFirst().base() > page.height() * LOWER_PART;
    }

    private static boolean begins(List<Strip> group, PageLayout page) {
        var first = group.getFirst();
        boolean marked = isMarked(first) || isReferred(first, page);
        boolean ruled = first.base() > page.noteRule() && first.base() - page.noteRule() < 3.5 * first.size();
        return marked || ruled;
    }

    private static boolean isMarked(Strip strip) {
        return !strip.marks().isEmpty() || MARKED.matcher(strip.text()).matches();
    }

    /** Numbered like a list, with a number that the page's text raises. */
    private static boolean isReferred(Strip strip, PageLayout page) {
        var number = NUMBERED.matcher(strip.text());
        return number.lookingAt()
                && page.strips().stream().anyMatch(other -> other.marks().contains(number.group(1)));
    }

    private static void tell(List<List<Strip>> groups, List<String> notes) {
        for (var group : groups) {
            var line = group.stream().reduce(Strip::with).orElseThrow();
            boolean begins = isMarked(line) || NUMBERED.matcher(line.text()).lookingAt();
            var text = (line.marks().isEmpty() ? "" : line.marks().getFirst() + " ") + line.text();
            if (begins || notes.isEmpty()) {
                notes.add(text);
            } else {
                notes.add(notes.removeLast() + text);
            }
        }
    }
}
