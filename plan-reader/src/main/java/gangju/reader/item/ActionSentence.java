package gangju.reader.item;

import gangju.model.Span;
import java.util.regex.Pattern;

/** Tells a sentence that says what will be done from one that tells how things stand. */
final class ActionSentence {
    private static final Pattern TOLD =
            Pattern.compile("^(?:近年来|近几年|目前|当前|截至|截止|过去|长期以来|一直以来|多年来|.{0,12}以来[,,]|据|例如|其中|注[::])");
    private static final Pattern DONE = Pattern.compile("已(?:经)?(?:建成|形成|建立|完成|达到|实现|成为|有)|取得了|得到了|明显(?:提升|增强|改善)");

    private ActionSentence() {}

    static boolean is(String folded, Span sentence) {
        var text = sentence.of(folded);
        if (TOLD.matcher(text).find() || DONE.matcher(text).find()) {
            return false;
        }
        return Clauses.in(folded, sentence).stream()
                .anyMatch(clause -> !ActionVerbs.in(folded, clause).isEmpty());
    }
}
