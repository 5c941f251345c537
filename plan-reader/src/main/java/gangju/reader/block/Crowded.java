package gangju.reader.block;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a text that lost its line breaks: single spaces, or nothing at all, stand between its paragraphs. All texts
 * here are folded.
 */
final class Crowded {
    private static final int LONG = 200;
    private static final int LEAST = 20;
    private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";
    private static final String NUMBER = "(?:" + NUMERAL + "、|第" + NUMERAL + "[章节]|[(]" + NUMERAL + "[)])";
    private static final String FIRST_NUMBER = "(?:一、|第一[章节])";
    private static final String YEAR = "(?:[12]\\d{3}|[一二三四五六七八九〇○]{4})年";
    private static final String DOCUMENT = "(?:规划|计划|方案|报告|纲要|意见|要点|措施|办法|决定|通知)(?:[(][^()]{2,20}[)])?";

    /** After nothing, a sentence, white space or the title of the whole. */
    private static final Pattern FIRST = Pattern.compile("(?:^|[。!?:”\\s]|" + DOCUMENT + ")" + FIRST_NUMBER);

    private static final Pattern SECOND = Pattern.compile("[。!?”)\\s](?:二、|第二[章节])");

    /** After a sentence with white space, before a number, before chapter 一 after a title, before an assembly. */
    private static final Pattern BREAK = Pattern.compile("(?<=[。!?])\\s+(?=\\S)|(?<=[。!?:”)\\s])(?=" + NUMBER
            + ")|(?<=规划|计划|方案|报告|纲要|意见|要点|措施|办法|[)])(?=" + FIRST_NUMBER + ")|(?=各位(?:代表|委员|同志)[:,、])");

    private static final List<Pattern> TITLES = List.of(
            // of the whole, with white space or chapter 一 after it
            Pattern.compile("^[^。!?,;]{4,60}?" + DOCUMENT + "(?:\\s+|(?=" + FIRST_NUMBER + "|——))"),
            // numbered, without marks of sentences, with white space after it
            Pattern.compile(NUMBER + "[^。,;:、\\s]{2,40}\\s+(?=[\\p{IsHan}0-9“(])"),
            // numbered and such as every plan has, with anything after it
            Pattern.compile(NUMBER + "(?:" + YEAR + ")?(?:(?:总体|工作|基本|有关)要求|指导思想|(?:基本|工作)原则"
                    + "|(?:发展|主要|工作|总体|具体|预期)目标|(?:主要|重点|工作)任务|(?:保障|主要|工作|具体)措施|(?:发展)?基础|(?:总体)?思路"
                    + "|组织(?:实施|保障|领导)|保障机制|附则)(?![和与及、的是])"),
            // numbered, its last word one of titles, and a sentence that begins as sentences do
            Pattern.compile(NUMBER + "[^。,;:\\s]{0,24}?"
                    + "(?:回顾|总结|情况|目标|任务|要求|工作|措施|安排|重点|思路|原则|思想|意见|建议|形势|基础|成就|成绩|保障)(?=到?" + YEAR
                    + "|[0-9]{1,2}[、.]|[过今去明]去?[一二三四五]?年|[一二三四五十]+年来|近年来"
                    + "|坚持|按照|根据|围绕|全面|深入|必须|为了|完成|实现|“|各|" + NUMBER + ")"));

    private Crowded() {}

    /** Whether it may be one, for which it need not be folded. */
    static boolean isLong(String text) {
        return text.length() > LONG;
    }

    /** Whether it holds chapters 一 and 二 with something to say in the first; a table of contents has no sentences. */
    static boolean is(String text) {
        var first = FIRST.matcher(text);
        return isLong(text)
                && text.indexOf('。') >= 0
                && first.find()
                && SECOND.matcher(text).find(Math.min(first.end() + LEAST, text.length()));
    }

    /** Where the paragraph that begins at {@code from} ends, at {@code most}. */
    static int end(String text, int from, int most) {
        for (var title : TITLES) {
            var found = title.matcher(text).region(from, most).useAnchoringBounds(from == 0);
            if (found.lookingAt()) {
                return found.end();
            }
        }
        var found = BREAK.matcher(text).region(from, most).useTransparentBounds(true);
        while (found.find()) {
            if (found.start() > from) {
                return found.start();
            }
        }
        return most;
    }
}
