package gangju.reader.item;

import gangju.model.Span;
import java.util.regex.Pattern;

/** Tells a sentence that says what will be done from one that tells how things stand, within a task. */
final class ActionSentence {
    private static final Pattern TOLD = Pattern.compile("^(?:近年来|近几年|目前|当前|截至|截止|过去|长期以来|一直以来|多年来|.{0,12}以来[,,]|据|例如|其中"
            + "|(?:注|备注|附件|来源|联系人|联系方式|联系电话|咨询电话|电话|传真|邮箱)\\s*[::])");
    private static final Pattern DONE =
            Pattern.compile("已(?:经)?(?:建成|形成|建立|完成|达到|实现|成为|有)|取得了|得到了|明显(?:提升|增强|改善)|初具规模|初步形成");
    private static final int SHORTEST = 4;

    private ActionSentence() {}

    static boolean is(String folded, Span sentence) {
        var text = sentence.of(folded);
        return text.length() >= SHORTEST
                && !TOLD.matcher(text).find()
                && !DONE.matcher(text).find();
    }
}
