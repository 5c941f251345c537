package gangju.reader.block;

import java.util.List;

/** The words that titles of plans and of the papers that issue them end with. */
public final class TitleEnding {
    private static final List<String> WORDS = List.of(
            "规划", "规划纲要", "纲要", "计划", "方案", "意见", "办法", "规定", "细则", "通知", "公告", "决定", "报告", "要点", "条例", "措施", "战略",
            "蓝图", "函", "批复", "公报", "命令", "建议", "指南");

    private TitleEnding() {}

    public static boolean ends(String folded) {
        int end = folded.endsWith(")") && folded.lastIndexOf('(') > 0 ? folded.lastIndexOf('(') : folded.length();
        var core = folded.substring(0, end);
        return WORDS.stream().anyMatch(core::endsWith);
    }
}
