package gangju.reader.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds lead sentences: short first sentences that label the paragraphs of a section. */
final class Leads {
    private static final int LONGEST = 32;
    private static final int LONGEST_WITH_COMMA = 26;
    private static final int SHORTEST_BODY = 8;
    private static final Pattern TELLING = Pattern.compile(
            "^(?:到|至|截至|截止)?(?:\\d{4}|[二一][〇零九]..)年|^(?:本|该)(?:规划|计划|纲要|方案|办法|意见)|^(?:为|根据|按照|依据)|^同时|^[^、]{0,12}[是为]\\d");

    private static final String LATIN_MARKS = "。.:–—";
    private static final int MOST_WORDS = 10;
    private static final int MOST_PLAIN_WORDS = 4;
    private static final Pattern CAPTION =
            Pattern.compile("(?:Figure|Fig\\.|Table|Chart|Image|Map|Box|Source|Note|NOTE)\\b.*");

    private Leads() {}

    /** Heads among the paragraphs that stand directly under one heading. */
    static List<Heading> among(List<Passage> group) {
        var strong = new ArrayList<Heading>();
        var weak = new ArrayList<Heading>();
        var bold = new ArrayList<Heading>();
        for (var passage : group) {
            if (passage.isApart() || !Labels.of(passage).isEmpty()) {
                continue;
            }
            var emphasised = emphasised(passage);
            emphasised.ifPresent(bold::add);
            if (emphasised.isEmpty()) {
                lead(passage, 0, LONGEST).ifPresent(strong::add);
                lead(passage, 1, LONGEST_WITH_COMMA).ifPresent(weak::add);
            }
        }
        var heads = new ArrayList<>(bold);
        if (strong.size() >= 2 || !bold.isEmpty() && !strong.isEmpty()) {
            heads.addAll(strong);
        }
        int all = bold.size() + strong.size() + weak.size();
        if (!weak.isEmpty() && all >= 3 && all >= group.size() - 1) {
            heads.clear();
            heads.addAll(bold);
            heads.addAll(strong);
            heads.addAll(weak);
        }
        heads.sort((a, b) -> Integer.compare(a.passage().start(), b.passage().start()));
        return heads;
    }

    private static Optional<Heading> lead(Passage passage, int commas, int longest) {
        var folded = passage.folded();
        if (passage.number() != null || passage.isPicture()) {
            return Optional.empty();
        }
        int mark = Sentences.firstMark(folded, 0, longest + 1, "。!?:;");
        if (mark < 2 || ":;!?".indexOf(folded.charAt(mark)) >= 0 || folded.length() - mark <= SHORTEST_BODY) {
            return Optional.empty();
        }
        if (passage.isLatin() && !isTitled(folded.substring(0, mark))) {
            return Optional.empty();
        }
        boolean fits = Sentences.count(folded, 0, mark, ",") == commas
                && !TELLING.matcher(folded).find();
        return fits ? Optional.of(head(passage, mark, mark + 1)) : Optional.empty();
    }

    private static Optional<Heading> emphasised(Passage passage) {
        return HeadingRule.boldPrefix(passage, 0)
                .filter(to -> isLead(passage, to))
                .map(to -> {
                    int end = to;
                    while (end > 1 && "。:;,. ".indexOf(passage.folded().charAt(end - 1)) >= 0) {
                        end--;
                    }
                    int body = to;
                    while (body < passage.text().length()
                            && "。:;,. ".indexOf(passage.folded().charAt(body)) >= 0) {
                        body++;
                    }
                    return head(passage, end, body);
                });
    }

    private static boolean isTitled(String lead) {
        return Character.isUpperCase(lead.charAt(0))
                && lead.chars().noneMatch(Character::isDigit)
                && lead.chars().filter(c -> c == ' ').count() < MOST_PLAIN_WORDS;
    }

    /** Bold words in English are a lead where a mark parts them from what follows; others only stress a phrase. */
    private static boolean isLead(Passage passage, int end) {
        if (!passage.isLatin()) {
            return true;
        }
        var folded = passage.folded();
        var lead = folded.substring(0, end).strip();
        var rest = folded.substring(end).strip();
        boolean parted = LATIN_MARKS.indexOf(lead.charAt(lead.length() - 1)) >= 0
                || !rest.isEmpty() && LATIN_MARKS.indexOf(rest.charAt(0)) >= 0;
        return parted
                && Character.isUpperCase(lead.charAt(0))
                && !CAPTION.matcher(lead).lookingAt()
                && lead.chars().filter(c -> c == ' ').count() < MOST_WORDS;
    }

    private static Heading head(Passage passage, int titleEnd, int bodyStart) {
        return new Heading(passage, Style.LEAD, Style.LEAD.rank(), 0, titleEnd, bodyStart);
    }
}
