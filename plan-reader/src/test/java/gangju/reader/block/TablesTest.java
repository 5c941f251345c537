package gangju.reader.block;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.OutlineNode;
import gangju.model.Table;
import gangju.reader.PlanReader;
import gangju.reader.outline.Outline;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void keepsTheGridOfMergedCells() throws Exception {
        var outline = outline("""
                <p>主要指标：</p><p align=center>表1 水务发展主要指标</p><p>单位：亿立方米</p>
                <table><tr><td rowspan=2>类别</td><td rowspan=2>指标</td><td colspan=2>目标</td></tr>
                <tr><td>2025年</td><td>2030年</td></tr>
                <tr><td rowspan=2>供水</td><td>供水能力</td><td>4.2</td><td>5.0</td></tr>
                <tr><td>再生水</td><td></td><td><p>1.1</p><p>（含工业）</p></td></tr></table><p>说明。</p>
                """);
        var table = outline.tables().getFirst();
        assertThat(grid(outline, table))
                .containsExactly("类别|指标|目标|目标", "类别|指标|2025年|2030年", "供水|供水能力|4.2|5.0", "供水|再生水||1.1 （含工业）");
        assertThat(table.headRows()).isEqualTo(2);
        assertThat(table.headStated()).isFalse();
        assertThat(text(outline, table.caption())).isEqualTo("表1 水务发展主要指标");
        assertThat(outline.text()).contains("供水\t供水能力\t4.2\t5.0\n");
    }

    @Test
    void takesHeadsAndCaptionThatTheSourceStates() throws Exception {
        var outline = outline("""
                <p>说明</p><table><caption>供水一览</caption><thead><tr><td>指标</td><td>值</td></tr></thead>
                <tbody><tr><th>供水能力</th><td>4.2</td></tr><tr><th>再生水</th><td>1.1</td></tr></tbody></table>
                <table><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td>2</td></tr></table>
                """);
        assertThat(outline.tables()).extracting(Table::headRows).containsExactly(1, 1);
        assertThat(outline.tables()).allMatch(Table::headStated);
        var table = outline.tables().getFirst();
        assertThat(text(outline, table.caption())).isEqualTo("供水一览");
        assertThat(table.rows().get(1).cells()).extracting(Table.Cell::head).containsExactly(true, false);
    }

    @Test
    void namesATableByARowOverItsWholeWidth() throws Exception {
        var outline = outline("""
                <p>一</p><table><tr><td colspan=3>供水主要指标</td></tr><tr><td>指标</td><td>单位</td><td>2030</td></tr>
                <tr><td>供水能力</td><td>亿立方米</td><td>5.0</td></tr><tr><td colspan=3>一、再生水</td></tr>
                <tr><td>利用率</td><td>%</td><td>30以上</td></tr></table>
                """);
        var table = outline.tables().getFirst();
        assertThat(table.headRows()).isEqualTo(2);
        assertThat(text(outline, table.caption())).isEqualTo("供水主要指标");
        assertThat(grid(outline, table)).contains("一、再生水|一、再生水|一、再生水");
        assertThat(outline.nodes()).extracting(OutlineNode::title).doesNotContain("再生水");
    }

    @Test
    void findsNoHeadAboveFigures() throws Exception {
        var outline = outline("<table><tr><td>供水</td><td>4.2</td></tr><tr><td>节水</td><td>15%</td></tr></table>");
        assertThat(outline.tables().getFirst().headRows()).isZero();
        assertThat(outline.tables().getFirst().caption()).isNull();
    }

    @Test
    void leavesOutTablesThatLayOutAPage() throws Exception {
        assertThat(outline("<table><tr><td><p>建设三座水厂。</p></td></tr></table><p>二</p><p>三</p>")
                        .tables())
                .isEmpty();
        assertThat(outline("<table><tr><td>左</td><td>右</td></tr></table><p>二</p>")
                        .tables())
                .isEmpty();
        var inner = "<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>";
        assertThat(outline("<table><tr><td>栏</td><td>题</td></tr><tr><td>" + inner + "</td></tr></table>")
                        .tables())
                .hasSize(1);
        assertThat(outline("<table><tr><td>题</td><td>文</td></tr><tr><td>一</td><td>" + "修复河道。".repeat(1200)
                                + "</td></tr></table>")
                        .tables())
                .isEmpty();
    }

    @Test
    void readsPipeTables() throws Exception {
        var outline = outline("""
                # 水网规划

                ## 一、目标

                **表2 主要指标**

                | 指标 | 单位 | 2030年 |
                |:--|:-:|--:|
                | 供水能力 | 亿立方米 | **5.0** |
                | 漏损率 \\| 管网 | | 8%<br>以下 |

                ## 二、任务

                建设水厂。
                """);
        var table = outline.tables().getFirst();
        assertThat(grid(outline, table)).containsExactly("指标|单位|2030年", "供水能力|亿立方米|5.0", "漏损率 | 管网||8% 以下");
        assertThat(table.headRows()).isOne();
        assertThat(table.headStated()).isTrue();
        assertThat(text(outline, table.caption())).isEqualTo("表2 主要指标");
        assertThat(outline.nodes()).extracting(OutlineNode::title).containsExactly("目标", "任务");
    }

    @Test
    void boundsTheNumberOfCells() throws Exception {
        var outline = outline("<table>" + ("<tr>" + "<td>1<td>2".repeat(50) + "</tr>").repeat(3500) + "</table>");
        assertThat(outline.tables()).isEmpty();
        assertThat(outline.findings()).anyMatch(finding -> finding.code().equals("too-many-cells"));
    }

    @Test
    void survivesAbsurdSpans() throws Exception {
        var outline = outline("<table><tr><td rowspan=99999 colspan=99999>甲</td><td>乙</td></tr>"
                + "<tr><td rowspan=0>丙</td><td colspan=-3>丁</td></tr></table>");
        assertThat(outline.tables()).allMatch(table -> table.columns() <= 2100);
    }

    /** Every row of the grid, merged cells repeated. */
    static List<String> grid(Outline outline, Table table) {
        return java.util.stream.IntStream.range(0, table.rows().size())
                .mapToObj(r -> String.join(
                        "|",
                        java.util.stream.IntStream.range(0, table.columns())
                                .mapToObj(c -> table.at(r, c)
                                        .map(cell -> cell.span().of(outline.text()))
                                        .orElse("∅"))
                                .toList()))
                .toList();
    }

    private static String text(Outline outline, gangju.model.@org.jspecify.annotations.Nullable Span span) {
        return span == null ? "" : span.of(outline.text());
    }

    private static Outline outline(String source) throws Exception {
        return new PlanReader().outline(source.getBytes(UTF_8), "test");
    }
}
