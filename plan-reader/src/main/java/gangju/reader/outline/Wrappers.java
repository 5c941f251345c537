package gangju.reader.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Headings that a page puts around a document and the document itself does not have: 全文 above all of its chapters, 基本信息
 * above labels, 附件 above a plan that is sent with a notice of which nothing else is kept.
 */
final class Wrappers {
    private static final int FEWEST = 2;
    private static final int TITLE_LINES = 4;
    private static final int LONGEST_TITLE = 120;

    private Wrappers() {}

    /** @param headings in the order of the text, with their ranks */
    static List<Heading> without(List<Heading> headings, List<Passage> passages) {
        var kept = new ArrayList<>(headings);
        withoutDescriptions(kept, passages);
        if (kept.size() > FEWEST && isAlone(kept) && isSecondTitle(kept.get(0), kept.get(1), passages)) {
            kept.removeFirst();
        }
        while (kept.size() > FEWEST && isAroundAll(kept)) {
            kept.removeFirst();
        }
        return kept;
    }

    /** Those before the first number that have nothing but labels below them. */
    private static void withoutDescriptions(List<Heading> headings, List<Passage> passages) {
        int opening = 0;
        while (opening < headings.size() && headings.get(opening).passage().number() == null) {
            opening++;
        }
        for (int i = opening - 1; i >= 0; i--) {
            var starts = new HashSet<Integer>();
            headings.forEach(heading -> starts.add(heading.passage().start()));
            if (describes(headings.get(i), starts, passages)) {
                headings.remove(i);
            }
        }
    }

    private static boolean describes(Heading heading, Set<Integer> starts, List<Passage> passages) {
        int labels = 0;
        boolean below = false;
        for (var passage : passages) {
            if (passage.start() == heading.passage().start()) {
                below = true;
            } else if (below && starts.contains(passage.start())) {
                break;
            } else if (below && !Labels.of(passage).isEmpty()) {
                labels++;
            } else if (below && !HeadingRule.isMarked(passage)) {
                return false;
            }
        }
        return labels >= FEWEST;
    }

    private static boolean isAlone(List<Heading> headings) {
        var first = headings.getFirst();
        return headings.stream()
                .noneMatch(other -> other != first && other.rank() == first.rank() && other.style() == first.style());
    }

    /** Of an English document: the line between its title and its first heading. */
    private static boolean isSecondTitle(Heading first, Heading second, List<Passage> passages) {
        if (!first.passage().isLatin() || first.passage().number() != null || first.isRunIn()) {
            return false;
        }
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            if (passage.start() == first.passage().start()) {
                return i > 0
                        && i + 1 < passages.size()
                        && passages.get(i + 1).start() == second.passage().start();
            }
            if (i >= TITLE_LINES
                    || passage.text().length() > LONGEST_TITLE
                    || passage.text().endsWith(".")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAroundAll(List<Heading> headings) {
        var first = headings.getFirst();
        boolean bare = first.style() == Style.MARKUP
                || first.style() == Style.ANNEX && first.title().isEmpty();
        var others = headings.subList(1, headings.size());
        int widest = others.stream().mapToInt(Heading::rank).min().orElse(0);
        var chapters =
                others.stream().filter(heading -> heading.rank() == widest).toList();
        return bare
                && widest > first.rank()
                && chapters.size() >= FEWEST
                && chapters.stream().allMatch(heading -> isOfficial(heading.style()));
    }

    /** Numbers that chapters of official documents have: 第一章, 一、 */
    private static boolean isOfficial(Style style) {
        return style == Style.PART || style == Style.CHAPTER || style == Style.SECTION || style == Style.HAN;
    }
}
