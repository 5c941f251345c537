package gangju.reader.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.reader.ReadingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What offices' layouts have beyond plain text: covers, contents, hanging lists, headings in large type. */
class PdfLooksTest {
    @Test
    void joinsLinesThatHangBehindTheirMark() throws ReadingException {
        var pdf = new TestingPdf().page();
        pdf.text(72, 100, 12, "● The city plants street trees along the main roads and the");
        pdf.text(90, 118, 12, "school routes, and keeps them alive in dry summers. Wardens");
        pdf.text(90, 136, 12, "water them twice a week.");
        pdf.text(72, 154, 12, "● Parks open early, so that people can walk before the heat of");
        pdf.text(90, 172, 12, "the day begins.");
        assertThat(PdfTextTest.read(pdf).text()).isEqualTo("""
                        ● The city plants street trees along the main roads and the school routes, and keeps them alive in dry summers. Wardens water them twice a week.
                        ● Parks open early, so that people can walk before the heat of the day begins.
                        """);
    }

    @Test
    void readsAHeadingOverTwoLinesAsOne() throws ReadingException {
        var pdf = new TestingPdf()
                .page()
                .text(72, 80, 18, "Green streets for every")
                .text(72, 101, 18, "quarter of Ashford");
        body(pdf, 130);
        pdf.text(72, 260, 18, "Water");
        body(pdf, 290);
        assertThat(titles(PdfTextTest.read(pdf)))
                .containsExactly("Green streets for every quarter of Ashford", "Water");
    }

    /** The second line is set two lines further down, where the first had no room for its first word. */
    @Test
    void readsACentredHeadingOverTwoLinesAsOne() throws ReadingException {
        var pdf = new TestingPdf()
                .page()
                .text(98, 80, 15, "GREEN STREETS AND PARKS THAT LAST FOR ALL")
                .text(200, 110, 15, "NEIGHBOURHOODS");
        body(pdf, 140);
        pdf.text(200, 300, 15, "WATER").text(200, 330, 15, "AND LIGHT");
        body(pdf, 360);
        assertThat(titles(PdfTextTest.read(pdf)))
                .contains("GREEN STREETS AND PARKS THAT LAST FOR ALL NEIGHBOURHOODS")
                .doesNotContain("WATER AND LIGHT");
    }

    @Test
    void takesOnlyTheTitleOfACover() throws ReadingException {
        var pdf = new TestingPdf().page();
        pdf.text(72, 200, 28, "Green City Plan 2035")
                .text(72, 400, 16, "City of Ashford")
                .text(72, 700, 16, "March 2031");
        pdf.page().text(72, 80, 16, "Trees");
        body(pdf, 110);
        pdf.text(72, 260, 16, "Water");
        body(pdf, 290);
        var reading = PdfTextTest.read(pdf);
        assertThat(reading.metadata().title()).isEqualTo("Green City Plan 2035");
        assertThat(titles(reading)).endsWith("Trees", "Water").doesNotContain("City of Ashford", "March 2031");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "_", "…"})
    void leavesATableOfContentsOut(String leader) throws ReadingException {
        var leaders = " " + leader.repeat(32) + " ";
        var pdf = new TestingPdf().page().text(72, 80, 18, "Contents").text(400, 100, 10, "Page");
        pdf.text(72, 120, 14, "Trees" + leaders + "2").text(72, 140, 14, "ANNEXES");
        pdf.text(72, 160, 14, "Water" + leaders + "3").text(72, 180, 14, "Roads" + leaders + "9");
        pdf.page().text(72, 80, 16, "Trees");
        body(pdf, 110);
        pdf.text(72, 260, 16, "Water");
        body(pdf, 290);
        assertThat(titles(PdfTextTest.read(pdf))).containsExactly("Trees", "Water");
    }

    /** Leaders that are drawn, rules below the entries, blanks, and no pages at all. */
    @ParameterizedTest
    @ValueSource(strings = {"leaders", "rules", "blanks", "none"})
    void leavesAChineseTableOfContentsWithoutDotsOut(String form) throws ReadingException {
        var entries = List.of("一、发展基础", "二、总体要求", "（一）指导思想", "（二）主要目标", "三、重点任务", "四、保障措施");
        var pdf = new TestingPdf().page().text(260, 80, 18, "目　录");
        for (int i = 0; i < entries.size(); i++) {
            double y = 120 + 24 * i;
            pdf.text(72, y, 14, entries.get(i));
            if (!form.equals("none")) {
                pdf.text(500, y, 14, Integer.toString(i + 1));
            }
            if (form.equals("leaders") || form.equals("rules")) {
                pdf.line(form.equals("rules") ? 72 : 200, y + 4, form.equals("rules") ? 520 : 480, y + 4);
            }
        }
        pdf.page();
        for (int i = 0; i < entries.size(); i++) {
            pdf.text(72, 80 + 70 * i, 16, entries.get(i));
            pdf.lines(72, 105 + 70 * i, 12, "全县供水保障能力稳步提高，节水型社会建设取得明显成效，水环", "境质量持续改善，水价改革深入推进。");
        }
        assertThat(PdfTextTest.read(pdf).outline())
                .extracting(node -> node.number() + node.title() + node.page())
                .containsExactlyElementsOf(
                        entries.stream().map(entry -> entry + 2).toList());
    }

    @Test
    void keepsLargeTypeApartFromSmallTypeBesideIt() throws ReadingException {
        var pdf = new TestingPdf().page().text(72, 160, 70, "Scope");
        pdf.lines(
                72,
                172,
                10,
                "This plan covers all parks and streets of the city of Ashford,",
                "and the gardens of its schools.");
        assertThat(PdfTextTest.read(pdf).text()).isEqualTo("""
                        Scope
                        This plan covers all parks and streets of the city of Ashford, and the gardens of its schools.
                        """);
    }

    @Test
    void makesNoHeadingsOfLabelsAroundAPicture() throws ReadingException {
        var pdf = new TestingPdf().page().text(72, 80, 20, "Trees");
        body(pdf, 110);
        pdf.page().text(72, 80, 20, "Who does what");
        for (int i = 0; i < 12; i++) {
            pdf.text(72 + i % 3 * 150, 150 + i * 50, 16, "Label " + (char) ('A' + i));
        }
        assertThat(titles(PdfTextTest.read(pdf))).containsExactly("Trees", "Who does what");
    }

    @Test
    void makesNoHeadingsOfCaptionsAndPartsOfSentences() throws ReadingException {
        var pdf = new TestingPdf().page().text(72, 80, 20, "Trees");
        body(pdf, 110);
        pdf.bold(72, 260, 12, "Figure 2: Trees by street")
                .text(72, 300, 15, "every street has its")
                .text(72, 340, 15, "Streets without");
        body(pdf, 380);
        pdf.text(72, 520, 20, "Water");
        body(pdf, 550);
        assertThat(titles(PdfTextTest.read(pdf))).doesNotContain("Figure 2: Trees by street", "every street has its");
    }

    @Test
    void takesANumberedFootnoteOutOfTheText() throws ReadingException {
        var pdf = new TestingPdf().page().text(72, 80, 20, "Trees");
        body(pdf, 110);
        pdf.text(72, 250, 12, "The wardens count the trees every year in May")
                .text(342, 246, 7, "4")
                .text(346, 250, 12, ".");
        pdf.text(72, 400, 20, "Water");
        body(pdf, 430);
        pdf.text(72, 760, 8, "4. Published by the parks office.");
        var reading = PdfTextTest.read(pdf);
        assertThat(reading.text()).contains("every year in May.\n").contains("Published by the parks office.");
        assertThat(titles(reading)).containsExactly("Trees", "Water");
    }

    @Test
    void keepsAChineseHeadingApartFromTextOfTheSameSize() throws ReadingException {
        var pdf = new TestingPdf().page();
        for (int i = 0; i < 4; i++) {
            pdf.lines(72, 60 + i * 150, 10, "白鹭市的老旧小区补上公园、步道和行道树，学校和医院周边先种，年内完成。", "第二行文字说明由谁养护、从哪里出钱。");
            pdf.text(96, 110 + i * 150, 16, (i + 1) + ".养护").text(96, 134 + i * 150, 16, "按季节修剪");
        }
        assertThat(PdfTextTest.read(pdf).text()).contains("1.养护\n按季节修剪\n").contains("4.养护\n按季节修剪\n");
    }

    private static void body(TestingPdf pdf, double y) {
        pdf.lines(
                72,
                y,
                12,
                "The parks office keeps a list of all street trees, and tells",
                "the council each spring how many were planted, how many died",
                "and what it costs to water them until they stand alone, and",
                "publishes the list.");
    }

    private static List<String> titles(Reading reading) {
        return reading.outline().stream().map(OutlineNode::title).toList();
    }
}
