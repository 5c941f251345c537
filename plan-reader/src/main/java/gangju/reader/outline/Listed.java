package gangju.reader.outline;

import gangju.reader.block.Block;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells numbered sentences of a list from headings: nothing stands below them, and they say something. */
final class Listed {
    private static final int LONGEST_TITLE = 24;
    private static final int FEWEST_MARKED = 3;
    private static final int SHORT_LINE = 60;
    private static final Pattern SECTION = Pattern.compile("(\\d{1,2})\\.\\d{1,2}\\.? +\\p{Lu}");
    private static final Set<Style> UNMARKED =
            EnumSet.of(Style.DIGIT, Style.DIGIT_PAREN, Style.LETTER, Style.ROMAN, Style.CIRCLED);

    private Listed() {}

    static List<Heading> without(List<Heading> headings, List<Passage> passages) {
        Map<Integer, Heading> byStart = new HashMap<>();
        headings.forEach(heading -> byStart.put(heading.passage().start(), heading));
        Map<Integer, Passage> next = new HashMap<>();
        for (int i = 0; i + 1 < passages.size(); i++) {
            next.put(passages.get(i).start(), passages.get(i + 1));
        }
        boolean marks = headings.stream()
                        .filter(heading -> heading.passage().block().kind() == Block.Kind.HEADING)
                        .count()
                >= FEWEST_MARKED;
        var marked = headings.stream()
                .filter(heading -> heading.passage().block().kind() == Block.Kind.HEADING)
                .map(Heading::style)
                .collect(Collectors.groupingBy(style -> style, Collectors.counting()));
        var sections = sections(headings);
        return headings.stream()
                .filter(heading -> sections.contains(heading) && marked.getOrDefault(Style.DECIMAL, 0L) < FEWEST_MARKED
                        || !(marks && isUnlikeOthers(heading, marked.getOrDefault(heading.style(), 0L))))
                .filter(heading -> !isListed(heading, next, byStart))
                .toList();
    }

    /** Short titles whose number goes on from that of the chapter that they stand in: 3.1 below 3. */
    private static Set<Heading> sections(List<Heading> headings) {
        var sections = new HashSet<Heading>();
        int chapter = 0;
        for (var heading : headings) {
            var number = SECTION.matcher(heading.passage().folded());
            if (heading.style() == Style.DIGIT && HeadingRule.isMarked(heading.passage())) {
                chapter = heading.ordinal();
            } else if (heading.style() == Style.DECIMAL
                    && number.lookingAt()
                    && Integer.parseInt(number.group(1)) == chapter
                    && heading.passage().text().length() <= SHORT_LINE
                    && ".。:;,"
                                    .indexOf(heading.passage()
                                            .folded()
                                            .charAt(heading.passage().text().length() - 1))
                            < 0) {
                sections.add(heading);
            }
        }
        return sections;
    }

    /** An English text that marks its headings has lists where numbers stand without that mark. */
    private static boolean isUnlikeOthers(Heading heading, long marked) {
        return heading.passage().isLatin()
                && heading.passage().number() != null
                && !HeadingRule.isMarked(heading.passage())
                && (marked >= FEWEST_MARKED
                        || HeadingRule.boldPrefix(heading.passage(), heading.titleStart())
                                .isEmpty())
                && (UNMARKED.contains(heading.style())
                        || isDecimal(heading) && marked >= FEWEST_MARKED
                        || heading.passage().block().kind() == Block.Kind.LIST_ITEM
                        || heading.style() == Style.WORD
                                && heading.passage().folded().endsWith("。"));
    }

    private static boolean isDecimal(Heading heading) {
        return heading.style() == Style.DECIMAL || heading.style() == Style.DECIMAL_DEEP;
    }

    private static boolean isListed(Heading heading, Map<Integer, Passage> next, Map<Integer, Heading> byStart) {
        var passage = heading.passage();
        boolean marked =
                passage.block().kind() == Block.Kind.HEADING || passage.block().isAllEmphasised();
        if (passage.number() == null
                || hasBody(heading)
                || marked
                || heading.style().rank() < Style.HAN.rank()) {
            return false;
        }
        var following = next.get(passage.start());
        var below = following == null ? null : byStart.get(following.start());
        boolean leaf = following == null
                || below != null && below.style().rank() <= heading.style().rank();
        return leaf && says(heading);
    }

    private static boolean hasBody(Heading heading) {
        return heading.isRunIn() && heading.bodyStart() != heading.titleStart();
    }

    private static boolean says(Heading heading) {
        var folded = heading.passage().folded();
        if ("。.;".indexOf(folded.charAt(folded.length() - 1)) >= 0) {
            return true;
        }
        var title = folded.substring(heading.titleStart(), heading.titleEnd());
        return heading.style().rank() >= Style.DIGIT.rank()
                && (title.length() > LONGEST_TITLE
                        || title.indexOf(',') >= 0
                        || title.chars().anyMatch(Character::isDigit));
    }
}
