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

    private Leads() {}

    /** Heads among the paragraphs that stand directly under one heading. */
    static List<Heading> among(List<Passage> group) {
        var strong = new ArrayList<Heading>();
        var weak = new ArrayList<Heading>();
        var bold = new ArrayList<Heading>();
        for (var passage : group) {
            if (passage.isApart()) {
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
        boolean fits = Sentences.count(folded, 0, mark, ",") == commas
                && !TELLING.matcher(folded).find();
        return fits ? Optional.of(head(passage, mark, mark + 1)) : Optional.empty();
    }

    private static Optional<Heading> emphasised(Passage passage) {
        return HeadingRule.boldPrefix(passage, 0).map(to -> {
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

    private static Heading head(Passage passage, int titleEnd, int bodyStart) {
        return new Heading(passage, Style.LEAD, Style.LEAD.rank(), 0, titleEnd, bodyStart);
    }
}
