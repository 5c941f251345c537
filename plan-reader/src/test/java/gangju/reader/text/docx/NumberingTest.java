package gangju.reader.text.docx;

import static gangju.reader.text.docx.TestingDocx.p;
import static gangju.reader.text.docx.TestingDocx.r;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.reader.ReadingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {
    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 1, 一",
        "chineseCounting, 10, 十",
        "chineseCounting, 12, 十二",
        "chineseCounting, 20, 二十",
        "chineseCounting, 99, 九十九",
        "chineseCounting, 105, 一〇五",
        "chineseCountingThousand, 11, 十一",
        "chineseCountingThousand, 105, 一百零五",
        "chineseCountingThousand, 110, 一百一十",
        "chineseCountingThousand, 1001, 一千零一",
        "japaneseCounting, 21, 二十一",
        "taiwaneseCountingThousand, 30, 三十",
        "chineseLegalSimplified, 15, 壹拾伍",
        "ideographLegalTraditional, 3, 參",
        "ideographTraditional, 1, 甲",
        "ideographTraditional, 11, 甲",
        "ideographZodiac, 12, 亥",
        "ideographDigital, 12, 一二",
        "decimalFullWidth, 12, １２",
        "decimalEnclosedCircle, 3, ③",
        "decimalEnclosedCircleChinese, 20, ⑳",
        "decimalEnclosedCircle, 21, 21",
        "decimalEnclosedParen, 2, ⑵",
        "decimalZero, 7, 07",
        "upperRoman, 14, XIV",
        "lowerRoman, 4, iv",
        "upperLetter, 27, AA",
        "lowerLetter, 3, c",
        "ordinal, 22, 22nd",
        "unheardOf, 5, 5"
    })
    void writesNumbersAsWordDoes(String format, int number, String written) {
        assertThat(NumberFormat.write(number, format)).isEqualTo(written);
    }

    @Test
    void countsLevelsAndStartsDeeperOnesAgain() throws Exception {
        var body = item(1, 0, "总体要求")
                + item(1, 1, "指导思想")
                + item(1, 1, "目标")
                + item(1, 0, "任务")
                + item(1, 1, "供水")
                + item(1, 2, "水源")
                + item(1, 2, "水厂");
        assertThat(text(body, chapters() + num(1, "")))
                .isEqualTo("第一章 总体要求\n（一）指导思想\n（二）目标\n第二章 任务\n（一）供水\n1. 水源\n2. 水厂\n");
    }

    @Test
    void goesOnWhereLevelsNeverRestart() throws Exception {
        var lists = list(
                1, level(0, "chineseCounting", "%1、", "") + level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>"));
        var body = item(1, 0, "甲") + item(1, 1, "子") + item(1, 0, "乙") + item(1, 1, "丑");
        assertThat(text(body, lists + num(1, ""))).isEqualTo("一、甲\n1. 子\n二、乙\n2. 丑\n");
    }

    @Test
    void sharesCountersBetweenListsUntilOneSaysWhereItStarts() throws Exception {
        var lists = list(1, level(0, "decimal", "%1.", ""))
                + num(1, "")
                + num(2, "")
                + num(3, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
        var body = item(1, 0, "甲") + item(2, 0, "乙") + item(3, 0, "丙") + item(3, 0, "丁");
        assertThat(text(body, lists)).isEqualTo("1. 甲\n2. 乙\n1. 丙\n2. 丁\n");
    }

    @Test
    void writesLegalNumbersAsDecimals() throws Exception {
        var lists = list(
                1,
                level(0, "chineseCountingThousand", "第%1章", "<w:suff w:val=\"space\"/>")
                        + level(1, "chineseCounting", "%1.%2", "<w:isLgl/><w:suff w:val=\"nothing\"/>"));
        assertThat(text(item(1, 0, "甲") + item(1, 1, "乙"), lists + num(1, ""))).isEqualTo("第一章 甲\n1.1乙\n");
    }

    @Test
    void writesNoBulletsAndKeepsWhatIsNoList() throws Exception {
        var lists = list(1, level(0, "bullet", "\uF06C", "")) + num(1, "");
        assertThat(text(item(1, 0, "建设水厂") + item(0, 0, "修复河道") + item(77, 0, "治理湖泊"), lists))
                .isEqualTo("建设水厂\n修复河道\n治理湖泊\n");
    }

    @Test
    void startsWhereTheListSays() throws Exception {
        var lists = list(1, level(0, "decimal", "%1)", "<w:start w:val=\"5\"/>")) + num(1, "");
        assertThat(text(item(1, 0, "甲") + item(1, 0, "乙"), lists)).isEqualTo("5) 甲\n6) 乙\n");
    }

    @Test
    void numbersStylesThatAListIsLinkedTo() throws Exception {
        var lists = list(
                        1,
                        level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"a\"/>")
                                + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"b\"/>"))
                + num(1, "");
        var styles = style("a", "公文一级", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                + style("b", "公文二级", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>");
        var body = p("<w:pStyle w:val=\"a\"/>", r("甲"))
                + p("<w:pStyle w:val=\"b\"/>", r("乙"))
                + p("<w:pStyle w:val=\"b\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", r("无号"));
        assertThat(TestingDocx.of(body).styles(styles).numbering(lists).text()).isEqualTo("一、甲\n（一）乙\n无号\n");
    }

    @Test
    void countsOverDeletedParagraphs() throws Exception {
        var deleted =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr>"
                        + "</w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>";
        var lists = list(1, level(0, "decimal", "%1.", "")) + num(1, "");
        assertThat(text(item(1, 0, "甲") + deleted + item(1, 0, "乙"), lists)).isEqualTo("1. 甲\n2. 乙\n");
    }

    static String chapters() {
        return list(
                1,
                level(0, "chineseCountingThousand", "第%1章", "<w:suff w:val=\"space\"/>")
                        + level(1, "chineseCounting", "（%2）", "<w:suff w:val=\"nothing\"/>")
                        + level(2, "decimal", "%3.", ""));
    }

    static String list(int id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"%d\">%s</w:abstractNum>".formatted(id, levels);
    }

    static String num(int id, String overrides) {
        return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"1\"/>%s</w:num>".formatted(id, overrides);
    }

    static String level(int level, String format, String text, String more) {
        var start = more.contains("w:start ") ? "" : "<w:start w:val=\"1\"/>";
        return "<w:lvl w:ilvl=\"%d\">%s<w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/>%s</w:lvl>"
                .formatted(level, start, format, text, more);
    }

    private static String style(String id, String name, String paragraph) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:pPr>%s</w:pPr></w:style>"
                .formatted(id, name, paragraph);
    }

    private static String item(int list, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(level, list), r(text));
    }

    private static String text(String body, String numbering) throws ReadingException {
        return TestingDocx.of(body).numbering(numbering).text();
    }
}
