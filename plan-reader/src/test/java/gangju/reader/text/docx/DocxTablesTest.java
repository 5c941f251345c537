package gangju.reader.text.docx;

import static gangju.reader.text.docx.TestingDocx.p;
import static gangju.reader.text.docx.TestingDocx.r;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.OutlineNode;
import gangju.model.Table;
import gangju.reader.outline.Outline;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocxTablesTest {
    private static final String RESTART = "<w:vMerge w:val=\"restart\"/>";
    private static final String ON = "<w:vMerge/>";

    @Test
    void keepsTheGridOfMergedCells() throws Exception {
        var outline = outline(p("<w:jc w:val=\"center\"/>", r("表1 水务主要指标"))
                + p("单位：亿立方米")
                + table(
                        4,
                        row(cell(RESTART, "类别"), cell(RESTART, "指标"), cell("<w:gridSpan w:val=\"2\"/>", "目标"))
                                + row(cell(ON, ""), cell(ON, ""), cell("", "2025年"), cell("", "2030年"))
                                + row(cell(RESTART, "供水"), cell("", "供水能力"), cell("", "4.2"), cell("", "5.0"))
                                + row(cell(ON, "看不见"), cell("", "再生水"), cell("", ""), two("1.1", "（含工业）")))
                + p("说明。"));
        var table = outline.tables().getFirst();
        assertThat(grid(outline, table))
                .containsExactly("类别|指标|目标|目标", "类别|指标|2025年|2030年", "供水|供水能力|4.2|5.0", "供水|再生水||1.1 （含工业）");
        assertThat(table.headRows()).isEqualTo(2);
        assertThat(table.caption())
                .isNotNull()
                .satisfies(span -> assertThat(span.of(outline.text())).isEqualTo("表1 水务主要指标"));
        assertThat(outline.text()).doesNotContain("看不见").contains("供水\t供水能力\t4.2\t5.0\n");
    }

    @Test
    void believesTheHeadThatTheTableRepeats() throws Exception {
        var outline = outline(table(
                2,
                "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("", "任务") + cell("", "单位") + "</w:tr>"
                        + row(cell("", "建设水厂"), cell("", "市水务局"))));
        var table = outline.tables().getFirst();
        assertThat(table.headStated()).isTrue();
        assertThat(table.headRows()).isOne();
    }

    @Test
    void leavesRoomForColumnsThatARowLeavesOut() throws Exception {
        var outline = outline(table(
                3,
                row(cell("", "甲"), cell("", "乙"), cell("", "丙"))
                        + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("", "1") + cell("", "2")
                        + "</w:tr>"));
        assertThat(grid(outline, outline.tables().getFirst())).containsExactly("甲|乙|丙", "|1|2");
    }

    @Test
    void leavesOutDeletedRows() throws Exception {
        var outline = outline(table(
                2,
                row(cell("", "甲"), cell("", "乙")) + "<w:tr><w:trPr><w:del/></w:trPr>" + cell("", "旧") + cell("", "1")
                        + "</w:tr>" + row(cell("", "新"), cell("", "2"))));
        assertThat(grid(outline, outline.tables().getFirst())).containsExactly("甲|乙", "新|2");
        assertThat(outline.findings()).anyMatch(finding -> finding.code().equals("tracked-changes"));
    }

    @Test
    void readsTablesWithinTables() throws Exception {
        var inner = table(2, row(cell("", "一"), cell("", "1")) + row(cell("", "二"), cell("", "2")));
        var outline = outline(table(
                2,
                row(cell("", "甲"), cell("", "乙"))
                        + row(cell("", "丙"), "<w:tc>" + inner + p("") + "</w:tc>")
                        + row(cell("", "丁"), cell("", "戊"))));
        assertThat(outline.tables()).hasSize(2);
        assertThat(grid(outline, outline.tables().get(0))).containsExactly("甲|乙", "丙|一\t1\n二\t2", "丁|戊");
        assertThat(grid(outline, outline.tables().get(1))).containsExactly("一|1", "二|2");
    }

    @Test
    void readsLongCellsAsParagraphs() throws Exception {
        var content = "开展水源地保护，建设监测站点。".repeat(30);
        var outline = outline(table(
                2, row(cell("", "任务"), cell("", "内容")) + row(cell("", "供水"), two(content, "（一）保障供水。" + content))));
        assertThat(grid(outline, outline.tables().getFirst()))
                .containsExactly("任务|内容", "供水|" + content + "\n（一）保障供水。" + content);
        assertThat(outline.nodes()).isEmpty();
    }

    @Test
    void readsABoxAsText() throws Exception {
        var outline = outline(p("一、工程")
                + table(1, row("<w:tc>" + p("专栏1 水源工程") + p("建设水库三座。") + "</w:tc>"))
                + p("二、保障")
                + p("分工负责。"));
        assertThat(outline.tables()).isEmpty();
        assertThat(outline.nodes()).extracting(OutlineNode::title).contains("水源工程");
    }

    private static String table(int columns, String rows) {
        return "<w:tbl><w:tblGrid>" + "<w:gridCol/>".repeat(columns) + "</w:tblGrid>" + rows + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    private static String two(String first, String second) {
        return "<w:tc>" + p(first) + p(second) + "</w:tc>";
    }

    static List<String> grid(Outline outline, Table table) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(r -> String.join(
                        "|",
                        IntStream.range(0, table.columns())
                                .mapToObj(c -> table.at(r, c)
                                        .map(cell -> cell.span().of(outline.text()))
                                        .orElse("∅"))
                                .toList()))
                .toList();
    }

    private static Outline outline(String body) throws Exception {
        return TestingDocx.of(body).outline();
    }
}
