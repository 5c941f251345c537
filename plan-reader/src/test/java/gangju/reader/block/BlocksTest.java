package gangju.reader.block;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Finding;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.outline.Outline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
    @Test
    void joinsWordsThatMarkupCutsApart() throws Exception {
        assertThat(lines("<p>建设新<span id='q'><a href='x'>城公园</a></span><span></span>三十座。</p><p>二</p><p>三</p>"))
                .containsExactly("建设新城公园三十座。", "二", "三");
    }

    @Test
    void joinsWordsThatAreCutByLineEndsInTheSource() throws Exception {
        assertThat(lines("<div><p>建设公\n   园三十座，引进 AI\n 企业。</p><p>二</p></div>"))
                .containsExactly("建设公园三十座，引进 AI 企业。", "二");
    }

    @Test
    void decodesEntitiesInPlace() throws Exception {
        var outline = outline("<p>甲&amp;乙&#8212;&#x8FBE;到&nbsp;5&lt;6 &nosuch; 丙</p><p>二</p>");
        assertThat(outline.text()).startsWith("甲&乙—达到\u00A05<6 &nosuch; 丙\n");
        var text = outline.source().text();
        assertThat(text.rawEnd()[1] - text.rawStart()[1]).isEqualTo("&amp;".length());
        assertThat(text.rawEnd()[4] - text.rawStart()[4]).isEqualTo("&#x8FBE;".length());
    }

    @Test
    void leavesOutWhatIsNotVisible() throws Exception {
        var page = """
                <p>正文一段。</p><script>alert('弹出')</script><style>p{}</style><!-- 注释 -->
                <p style="display: none">看不见</p><p hidden>也看不见</p><p onclick="steal()">正文<s>旧的</s><del>删的</del>二段。</p>
                """;
        assertThat(lines(page)).containsExactly("正文一段。", "正文二段。");
        assertThat(outline(page).findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("旧的"))
                .anyMatch(message -> message.contains("看不见"));
    }

    @Test
    void leavesOutWhatStandsAroundADocument() throws Exception {
        var page = """
                <div class="mainNav"><a href="/">首页</a><a href="/a">要闻</a></div>
                <p>当前位置：首页 &gt; 规划</p><p>字号：[大 中 小]</p><div id="bdshare">分享到 微信</div>
                <p>发展壮大民营经济，建设服务中心十二个，覆盖所有街道，让企业办事更方便、更快捷、更省心，形成可以复制的经验。</p>
                <ul><li><a href="/1">别处的新闻一则</a></li><li><a href="/2">别处的新闻又一则</a></li></ul>
                <p>责任编辑：某人</p><p>【打印】【关闭】</p><p>版权所有：某网</p>
                """;
        assertThat(lines(page)).singleElement().asString().startsWith("发展壮大民营经济");
        assertThat(outline(page).findings())
                .filteredOn(finding -> finding.code().equals("text-dropped"))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("首页"))
                .anyMatch(message -> message.contains("当前位置") && message.contains("等 2 处"))
                .anyMatch(message -> message.contains("别处的新闻一则") && message.contains("等 5 处"));
    }

    @Test
    void keepsADocumentWhoseClassLooksLikeNavigation() throws Exception {
        assertThat(lines("<div class='print-share'><p>建设三座水厂。</p><p>修复五条河道。</p></div>"))
                .containsExactly("建设三座水厂。", "修复五条河道。");
    }

    @Test
    void takesLineBreaksAndIndentsForParagraphs() throws Exception {
        assertThat(lines("<div>　　建设三座水厂。<br>　　修复五条河道。<br/><br/>　　治理两处湖泊。</div><p>完</p>"))
                .containsExactly("建设三座水厂。", "修复五条河道。", "治理两处湖泊。", "完");
    }

    @Test
    void partsADocumentOnOneLine() throws Exception {
        assertThat(lines("一、目标　　建设三座水厂，保障供水。\t二、任务\t修复五条河道，"
                        + "并在沿岸种植乔木与灌木，逐步恢复水生植物群落，为市民提供亲水步道和休憩空间，每年开展水质监测并公布结果，接受社会监督。"
                        + "　　三、保障　　各部门分工负责。"))
                .hasSize(6)
                .startsWith("一、目标", "建设三座水厂，保障供水。", "二、任务")
                .endsWith("三、保障", "各部门分工负责。");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ""})
    void partsADocumentOnOneLineWithoutWideSpaces(String between) throws Exception {
        var text = List.of(
                "临川市供水规划",
                "一、总体要求",
                "以安全供水为中心，到2030年全市供水能力达到每日八十万吨。",
                "二、主要任务",
                "（一）建设水厂。新建三座水厂，改造两座水厂，完善加压泵站和调蓄水池，保障城区和乡镇供水，并且按时公布水质。",
                "（二）修复河道。修复五条河道，在沿岸种植乔木与灌木，逐步恢复水生植物群落，为市民提供亲水步道和休憩空间。",
                "三、保障措施",
                "各部门分工负责，市水务局每年公布进展情况，接受社会监督，对进展迟缓的项目开展检查并限期改正。");
        assertThat(lines(String.join(between, text))).containsExactlyElementsOf(text);
    }

    @Test
    void leavesALongParagraphWhole() throws Exception {
        var text = "要做到一、人员到位，二、责任到位。" + "市水务局每年公布进展情况，接受社会监督，对进展迟缓的项目开展检查并限期改正。 各部门分工负责。".repeat(6);
        assertThat(lines(text)).hasSize(1);
    }

    @Test
    void joinsHardWrappedLines() throws Exception {
        assertThat(lines("""
                  建设城市公园三十座，其中综合公园五座、社区公园二十五座，人均公园绿地达
                到十五平方米，林荫路推广率达到百分之八十五，并在二〇二七年以前全部开放使用
                。
                  推广节水灌溉，公园用水中再生水的比例达到百分之六十，园林垃圾就地利用率达
                到百分之九十。
                  加强养护队伍建设，每年培训技术工人三百名，持证上岗率达到百分之九十五以上
                ，并建立考核制度。
                """)).hasSize(3).allMatch(line -> line.endsWith("。"));
    }

    @Test
    void keepsLinesThatAreParagraphs() throws Exception {
        assertThat(lines("建设三座水厂。\n修复五条河道。\n各部门分工负责，年底前完成。\n")).hasSize(3);
    }

    @Test
    void joinsTitlesOverSeveralLines() throws Exception {
        assertThat(lines("""
                <p align="center"><b>青原省人民政府</b></p><p align="center"><b>关于印发《青原省“十四五”时期</b></p>
                <p align="center"><b>湿地保护规划》的通知</b></p><p>各市人民政府：</p>
                <p style="text-align:center">青原省“十四五”时期</p><p style="text-align:center">湿地保护规划</p>
                """)).containsExactly("青原省人民政府关于印发《青原省“十四五”时期湿地保护规划》的通知", "各市人民政府：", "青原省“十四五”时期湿地保护规划");
    }

    @Test
    void knowsPictures() throws Exception {
        var outline = outline("<p>主要指标</p><p><img src='/files/2021/table-1.png?v=2' width=5></p><p>附图.jpg</p>");
        assertThat(outline.source().blocks())
                .extracting(Block::kind)
                .containsExactly(Block.Kind.PARAGRAPH, Block.Kind.PICTURE, Block.Kind.PICTURE);
        assertThat(outline.text()).contains("table-1.png");
    }

    @Test
    void makesOneLineOfARowOfATable() throws Exception {
        assertThat(lines("""
                <p>指标表</p><table><tr><th>指标</th><th>单位</th><th>2025年</th></tr>
                <tr><td>一、供水</td><td>亿立方米</td><td><p>4.2</p></td></tr></table>
                """)).containsExactly("指标表", "指标\t单位\t2025年", "一、供水\t亿立方米\t4.2");
    }

    @Test
    void readsPagesThatAreLaidOutWithTables() throws Exception {
        assertThat(lines("<table><tr><td><p>建设三座水厂。</p><p>修复五条河道。</p></td></tr></table>"))
                .containsExactly("建设三座水厂。", "修复五条河道。");
    }

    @Test
    void resolvesNoEntitiesAndFetchesNothing() throws Exception {
        assertThat(outline("""
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "爆炸"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <html><body><p>甲&b;乙&f;丙</p></body></html>
                """).text()).contains("甲&b;乙&f;丙").doesNotContain("root:");
    }

    @Test
    void maps10000NestedTags() throws Exception {
        assertThat(lines("<div>".repeat(10_000) + "深处的文字。" + "</div>".repeat(10_000)))
                .containsExactly("深处的文字。");
        assertThat(lines("<b>".repeat(10_000) + "深处的<br>文字。")).containsExactly("深处的", "文字。");
    }

    private static List<String> lines(String source) throws ReadingException {
        return outline(source).text().lines().toList();
    }

    private static Outline outline(String source) throws ReadingException {
        return new PlanReader().outline(source.getBytes(UTF_8), "test");
    }
}
