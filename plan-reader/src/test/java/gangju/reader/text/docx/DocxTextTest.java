package gangju.reader.text.docx;

import static gangju.reader.text.docx.TestingDocx.p;
import static gangju.reader.text.docx.TestingDocx.r;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Finding;
import gangju.model.OutlineNode;
import gangju.reader.PlanReader;
import gangju.reader.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocxTextTest {
    @Test
    void joinsRunsAndKeepsWhatStandsBetween() throws Exception {
        var body = "<w:p>" + r("建设新") + "<w:hyperlink r:id=\"x\">" + r("城公") + "</w:hyperlink><w:proofErr/>"
                + "<w:smartTag>" + r("园三") + "</w:smartTag>" + r("十座，引进 AI") + "<w:r><w:tab/><w:t>企业</w:t>"
                + "<w:noBreakHyphen/><w:t>甲。</w:t></w:r></w:p>";
        assertThat(text(body)).isEqualTo("建设新城公园三十座，引进 AI 企业-甲。\n");
    }

    @Test
    void readsAsManyCharacterReferencesAsThereAre() throws Exception {
        var many = "&amp;&#x6C34;".repeat(150_000);
        assertThat(text(p(many) + p("甲"))).hasSize(2 * 150_000 + 3);
    }

    @Test
    void endsLinesAtBreaks() throws Exception {
        assertThat(text("<w:p><w:r><w:t>建设水厂。</w:t><w:br/><w:t>修复河道。</w:t></w:r></w:p>"))
                .isEqualTo("建设水厂。\n修复河道。\n");
    }

    @Test
    void takesTheFinalTextOfTrackedChangesAndTellsOfThem() throws Exception {
        var body = "<w:p>" + r("到") + "<w:del><w:r><w:delText>2025</w:delText></w:r></w:del><w:ins>" + r("2030")
                + "</w:ins>" + r("年建成") + "<w:moveFrom>" + r("水厂") + "</w:moveFrom><w:moveTo>" + r("水库")
                + "</w:moveTo><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>。</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("修复") + "</w:p>" + p("河道。");
        var outline = TestingDocx.of(body).outline();
        assertThat(outline.text()).isEqualTo("到2030年建成水库。\n修复河道。\n");
        assertThat(finding(outline.findings(), "tracked-changes"))
                .contains("4 处修订")
                .contains("插入 2 处");
    }

    @Test
    void leavesOutHiddenAndStruckText() throws Exception {
        var body = "<w:p>" + r("到2030年") + r("<w:vanish/>", "内部稿") + r("<w:strike/>", "旧值40") + r("<w:dstrike/>", "更旧")
                + r("<w:strike w:val=\"0\"/>", "新值45") + r("<w:webHidden/>", "。") + "</w:p>";
        var outline = TestingDocx.of(body).outline();
        assertThat(outline.text()).isEqualTo("到2030年新值45。\n");
        assertThat(outline.findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("内部稿"))
                .anyMatch(message -> message.contains("旧值40") && message.contains("共 2 处"));
    }

    @Test
    void keepsNotesApartFromTheNumbersTheyFollow() throws Exception {
        var body = "<w:p>" + r("降到8%") + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                + "<w:footnoteReference w:id=\"2\"/></w:r>" + r("以下，面积30km")
                + r("<w:vertAlign w:val=\"superscript\"/>", "2") + r("。") + "</w:p>";
        var note = "<w:footnote w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                + "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>" + r(" 按2020年口径。") + "</w:p></w:footnote>";
        var outline = TestingDocx.of(body).footnotes(note).outline();
        assertThat(outline.text()).isEqualTo("降到8%以下，面积30km²。\n[1] 按2020年口径。\n");
        assertThat(outline.paragraphs()).hasSize(1);
        assertThat(finding(outline.findings(), "notes-apart")).contains("1 条");
    }

    @Test
    void readsTextBoxesOnceAfterTheirParagraph() throws Exception {
        var box = "<w:txbxContent>" + p("专栏1 重大工程") + p("建设水库。") + "</w:txbxContent>";
        var body = "<w:p>" + r("正文一段。") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                + box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("还有一句。") + "</w:p>";
        assertThat(text(body)).isEqualTo("正文一段。还有一句。\n专栏1 重大工程\n建设水库。\n");
    }

    @Test
    void readsFieldsAsComputedAndContentsAsContents() throws Exception {
        var toc = p("目录")
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o \"1-3\" </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:hyperlink>" + r("一、总体目标")
                + "<w:r><w:tab/></w:r>"
                + field("PAGEREF _Toc1 \\h", "3") + "</w:hyperlink></w:p><w:p>" + r("二、重点任务") + "<w:r><w:tab/></w:r>"
                + field("PAGEREF _Toc2", "5") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        var body = toc + p("一、总体目标") + "<w:p>" + r("见表") + field("SEQ 表", "2") + r("，共")
                + "<w:fldSimple w:instr=\"NUMPAGES\">" + r("9") + "</w:fldSimple>" + r("页。") + "</w:p>" + p("二、重点任务")
                + p("建设水厂。");
        var outline = TestingDocx.of(body).outline();
        assertThat(outline.text()).isEqualTo("目录\n一、总体目标\n二、重点任务\n一、总体目标\n见表2，共页。\n二、重点任务\n建设水厂。\n");
        assertThat(outline.nodes()).extracting(OutlineNode::title).containsExactly("总体目标", "重点任务");
        assertThat(outline.paragraphs()).hasSize(2);
    }

    @Test
    void knowsContentsByStyleAndCutsTheirPageNumbers() throws Exception {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"toc 1\"/></w:style>";
        var body = p("<w:pStyle w:val=\"t\"/>", r("一、目标2030") + "<w:r><w:tab/></w:r>" + r("12"))
                + p("<w:pStyle w:val=\"t\"/>", r("二、任务………3"))
                + p("三、保障")
                + p("各部门分工负责。");
        var outline = TestingDocx.of(body).styles(styles).outline();
        assertThat(outline.text()).startsWith("一、目标2030\n二、任务\n三、保障\n");
        assertThat(outline.nodes()).extracting(OutlineNode::title).containsExactly("保障");
    }

    @Test
    void seesThroughContentControls() throws Exception {
        var body = "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + p("建设水厂。")
                + "</w:sdtContent></w:sdt>"
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("单击此处输入文字")
                + "</w:sdtContent></w:sdt>"
                + "<w:p>" + r("修复") + "<w:sdt><w:sdtContent>" + r("河道") + "</w:sdtContent></w:sdt>" + r("。") + "</w:p>"
                + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
                + "<w:sdtContent>" + p("一、甲") + "</w:sdtContent></w:sdt>";
        var outline = TestingDocx.of(body).outline();
        assertThat(outline.text()).isEqualTo("建设水厂。\n修复河道。\n一、甲\n");
        assertThat(outline.nodes()).isEmpty();
    }

    @Test
    void tellsOfCommentsAndObjectsWithoutReadingThem() throws Exception {
        var body = "<w:p>" + r("建设水厂。") + "<w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:object/></w:r></w:p>"
                + "<w:altChunk r:id=\"h\"/>";
        var outline = TestingDocx.of(body).outline();
        assertThat(outline.text()).isEqualTo("建设水厂。\n");
        assertThat(finding(outline.findings(), "comments-not-read")).contains("1 条");
        assertThat(finding(outline.findings(), "objects-not-read")).contains("2 个");
    }

    @Test
    void namesPicturesAsOtherFormatsDo() throws Exception {
        var body = p("主要指标表：")
                + "<w:p><w:r><w:drawing><wp:docPr descr=\"\"/><a:blip r:embed=\"p1\"/></w:drawing></w:r></w:p>"
                + p("完");
        var outline = TestingDocx.of(body).pictures("image1.png").outline();
        assertThat(outline.text()).isEqualTo("主要指标表：\nimage1.png\n完\n");
    }

    @Test
    void hasNoPlacesInASourceThatIsNoText() throws Exception {
        var reading = new PlanReader()
                .read(TestingDocx.of(p("一、目标") + p("到2030年，建成水厂12座。")).bytes(), "规划.docx");
        assertThat(reading.source().mediaType()).isEqualTo(Source.Kind.DOCX.mediaType());
        assertThat(reading.source().charset()).isNull();
        assertThat(reading.source().characters()).isEqualTo(reading.text().length());
        assertThat(reading.outline()).allMatch(node -> node.raw() == null && node.page() == null);
        assertThat(reading.targets()).isNotEmpty().allMatch(target -> target.raw() == null);
    }

    private static String field(String code, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r(result)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String finding(List<Finding> findings, String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::message)
                .findFirst()
                .orElse("");
    }

    private static String text(String body) throws Exception {
        return TestingDocx.of(body).text();
    }
}
