package gangju.reader.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Finding;
import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.model.Table;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a PDF shows is read as a person reads it. */
class PdfTextTest {
    private static final String FULL = "建成区绿地要连成片，老旧小区要补上公园，河边要留出步道，学校和医院";

    @Test
    void joinsLinesOfAParagraphWithoutSpaces() throws ReadingException {
        var reading = read(
                new TestingPdf().page().lines(72, 100, 12, "　　" + FULL.substring(2), FULL, "周边要种树。", "　　第二段从这里开始。"));
        assertThat(reading.text()).isEqualTo(FULL.substring(2) + FULL + "周边要种树。\n第二段从这里开始。\n");
    }

    @Test
    void goesOnWithAParagraphOnTheNextPage() throws ReadingException {
        var pdf = new TestingPdf().page();
        full(pdf, 72, 100);
        pdf.page().lines(72, 100, 12, "周边要种树。", "　　到2030年，人均公园绿地面积达到15平方米以上。");
        full(pdf, 72, 160);
        var reading = read(pdf);
        assertThat(reading.text()).contains("学校和医院周边要种树。\n");
        assertThat(reading.pages().at(0)).isEqualTo(1);
        assertThat(reading.pages().at(reading.text().indexOf("到2030年"))).isEqualTo(2);
    }

    @Test
    void readsOneColumnAfterTheOther() throws ReadingException {
        var pdf = new TestingPdf().page().text(200, 70, 16, "白鹭市绿化规划说明材料");
        for (int i = 0; i < 8; i++) {
            pdf.text(60, 120 + i * 18, 10, "左" + "栏文字从上到下连着读不跳到右边去".substring(0, 16) + i + "左栏尾");
            pdf.text(320, 120 + i * 18, 10, "右" + "栏文字排在左栏之后从上到下连着读".substring(0, 16) + i + "右栏尾");
        }
        var text = read(pdf).text();
        assertThat(text.indexOf("7左栏尾")).isPositive().isLessThan(text.indexOf("0右栏尾"));
        assertThat(text).contains("0左栏尾左栏");
    }

    @Test
    void dropsRunningHeadsAndPageNumbers() throws ReadingException {
        var pdf = new TestingPdf();
        for (int page = 1; page <= 4; page++) {
            pdf.page().text(220, 50, 9, "白鹭市绿化规划").text(285, 800, 10, "— " + page + " —");
            full(pdf, 72, 120);
        }
        var reading = read(pdf);
        assertThat(reading.text()).doesNotContain("白鹭市").doesNotContain("—");
        assertThat(reading.findings()).extracting(Finding::message).anyMatch(message -> message.contains("白鹭市绿化规划"));
    }

    @Test
    void readsARuledTableOverTwoPagesAsOne() throws ReadingException {
        var pdf = new TestingPdf().page();
        full(pdf, 72, 100);
        grid(pdf, 500, "绿地率", "40", "公园面积", "15");
        pdf.page();
        grid(pdf, 80, "步道长度", "300", "行道树", "20");
        full(pdf, 72, 300);
        var reading = read(pdf);
        assertThat(reading.tables()).hasSize(1);
        assertThat(cells(reading, reading.tables().getFirst()))
                .containsExactly(
                        List.of("指标", "数值"),
                        List.of("2025年", "2030年"),
                        List.of("绿地率", "40", "41"),
                        List.of("公园面积", "15", "16"),
                        List.of("步道长度", "300", "301"),
                        List.of("行道树", "20", "21"));
        var head = reading.tables().getFirst().rows().getFirst().cells();
        assertThat(head.getFirst().rowspan()).isEqualTo(2);
        assertThat(head.getLast().colspan()).isEqualTo(2);
    }

    @Test
    void readsATableWithoutLinesByItsColumns() throws ReadingException {
        var pdf = new TestingPdf().page();
        full(pdf, 72, 100);
        String[][] rows = {{"指标", "单位", "2030年"}, {"绿地率", "%", "41"}, {"公园", "个", "120"}, {"步道", "公里", "300"}};
        for (int i = 0; i < rows.length; i++) {
            pdf.text(90, 400 + i * 20, 11, rows[i][0])
                    .text(250, 400 + i * 20, 11, rows[i][1])
                    .text(400, 400 + i * 20, 11, rows[i][2]);
        }
        var reading = read(pdf);
        assertThat(reading.tables()).hasSize(1);
        assertThat(cells(reading, reading.tables().getFirst())).contains(List.of("步道", "公里", "300"));
    }

    @Test
    void takesFootnotesAndTheirMarksOutOfTheText() throws ReadingException {
        var pdf = new TestingPdf().page();
        full(pdf, 72, 100);
        pdf.text(72, 400, 12, "全市有公园36")
                .text(147, 395, 7, "1")
                .text(152, 400, 12, "个，占地12km")
                .text(227, 395, 7, "2")
                .text(232, 400, 12, "。");
        pdf.line(72, 740, 200, 740).text(72, 756, 9, "1 公园按2025年名录统计，不含口袋公园。");
        var reading = read(pdf);
        assertThat(reading.text()).contains("全市有公园36个，占地12km²。");
        assertThat(reading.text()).endsWith("1 公园按2025年名录统计，不含口袋公园。\n");
        assertThat(reading.targets()).isEmpty();
    }

    @Test
    void takesTextThatIsDrawnTwiceOnceAndForBold() throws ReadingException {
        var pdf = new TestingPdf().page();
        pdf.text(72, 100, 12, "总体目标").text(72.4, 100, 12, "总体目标");
        full(pdf, 72, 130);
        pdf.text(72, 330, 12, "主要任务").text(72.4, 330, 12, "主要任务");
        full(pdf, 72, 360);
        var reading = read(pdf);
        assertThat(reading.text()).startsWith("总体目标\n");
        assertThat(reading.outline()).extracting(OutlineNode::title).containsExactly("总体目标", "主要任务");
    }

    @Test
    void leavesOutWhatStandsAcrossThePage() throws ReadingException {
        var pdf = new TestingPdf().page().turned(150, 600, 60, "内部资料");
        full(pdf, 72, 100);
        assertThat(read(pdf).text()).doesNotContain("内部").doesNotContain("资料");
    }

    @Test
    void levelsUnnumberedHeadingsByTheirSize() throws ReadingException {
        var pdf = new TestingPdf().page();
        pdf.text(180, 50, 22, "白鹭市绿化规划").text(72, 80, 18, "总体目标");
        full(pdf, 72, 110);
        pdf.text(72, 320, 14, "增加绿地");
        full(pdf, 72, 350);
        pdf.text(72, 560, 18, "保障措施");
        full(pdf, 72, 590);
        assertThat(read(pdf).outline())
                .extracting(node -> node.level() + node.title())
                .containsExactly("1总体目标", "2增加绿地", "1保障措施");
    }

    @Test
    void joinsEnglishWordsThatALineEndParts() throws ReadingException {
        var pdf = new TestingPdf()
                .page()
                .lines(
                        72,
                        100,
                        12,
                        "The city will plant trees along every street so that neigh-",
                        "bourhoods stay cool, and it will keep a long-term fund for care. A",
                        "long-term plan for the river banks and the old rail yards is a long-",
                        "term task of the parks office.");
        assertThat(read(pdf).text())
                .contains("so that neighbourhoods stay cool")
                .contains("care. A long-term plan")
                .contains("is a long-term task");
    }

    @Test
    void readsTextThatIsShownOnTheNextLine() throws ReadingException {
        var pdf = new TestingPdf().page();
        var show = new StringBuilder("BT /F1 12 Tf 18 TL 72 700 Td ");
        for (int i = 0; i < 3; i++) {
            show.append('<')
                    .append(java.util.HexFormat.of()
                            .formatHex(FULL.getBytes(java.nio.charset.StandardCharsets.UTF_16BE)))
                    .append("> ' ");
        }
        pdf.raw(show + "ET");
        var reading = read(pdf);
        assertThat(reading.text()).startsWith(FULL + FULL + FULL);
        assertThat(reading.findings()).extracting("code").doesNotContain("page-is-cut");
    }

    @Test
    void keepsSpacedOutTitlesAndJustifiedLinesTogether() throws ReadingException {
        var pdf = new TestingPdf().page();
        for (int i = 0; i < 5; i++) {
            pdf.raw("BT /F1 12 Tf 2.4 Tc 72 " + (700 - i * 18) + " Td <"
                    + java.util.HexFormat.of()
                            .formatHex(FULL.substring(0, 30).getBytes(java.nio.charset.StandardCharsets.UTF_16BE))
                    + "> Tj ET");
        }
        assertThat(read(pdf).text()).startsWith(FULL.substring(0, 30) + FULL.substring(0, 30));
    }

    private static void full(TestingPdf pdf, double x, double y) {
        for (int i = 0; i < 10; i++) {
            pdf.text(i == 0 ? x + 24 : x, y + i * 18, 12, i == 0 ? FULL.substring(2) : FULL);
        }
    }

    /** A head of two rows with merged cells, and two rows below. */
    private static void grid(TestingPdf pdf, double y, String first, String value, String second, String other) {
        double[] xs = {80, 240, 360, 480};
        for (int i = 0; i <= 4; i++) {
            pdf.line(i == 1 ? xs[1] : xs[0], y + i * 25, xs[3], y + i * 25);
        }
        pdf.line(xs[0], y, xs[0], y + 100).line(xs[1], y, xs[1], y + 100);
        pdf.line(xs[2], y + 25, xs[2], y + 100).line(xs[3], y, xs[3], y + 100);
        pdf.text(90, y + 30, 11, "指标").text(340, y + 17, 11, "数值");
        pdf.text(270, y + 42, 11, "2025年").text(400, y + 42, 11, "2030年");
        row(pdf, y + 67, first, value);
        row(pdf, y + 92, second, other);
    }

    private static void row(TestingPdf pdf, double y, String name, String value) {
        pdf.text(90, y, 11, name)
                .text(270, y, 11, value)
                .text(400, y, 11, Integer.toString(Integer.parseInt(value) + 1));
    }

    static List<List<String>> cells(Reading reading, Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.span().of(reading.text()))
                        .toList())
                .toList();
    }

    static Reading read(TestingPdf pdf) throws ReadingException {
        return new PlanReader().read(pdf.write(), "规划.pdf");
    }
}
