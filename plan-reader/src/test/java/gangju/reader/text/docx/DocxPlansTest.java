package gangju.reader.text.docx;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.reader.PlanReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Plans made as offices make them; written by POI for the tests, outline and targets compared with what they hold. */
class DocxPlansTest {
    private static final double FLOOR = 0.93;
    private static final List<String> OUTLINE =
            List.of("1 总体要求", "2 指导思想", "2 主要目标", "1 重点任务", "2 完善供水网络", "2 推进节约用水", "1 保障措施", "2 加强组织领导", "2 强化资金支持");

    @Test
    void readsAPlanWithHeadingStyles() throws Exception {
        try (var document = new XWPFDocument()) {
            styles(document, "标题 1", "标题 2");
            paragraph(document, "Title", "白鹭市水网建设规划（2026—2030年）");
            paragraph(document, "1", "第一章 总体要求");
            paragraph(document, "2", "第一节 指导思想");
            body(document, "坚持节水优先、空间均衡、系统治理，推动水网建设与城市发展相协调。");
            paragraph(document, "2", "第二节 主要目标");
            body(document, "到2030年，供水能力达到5.2亿立方米，管网漏损率降到8%以下，再生水利用率达到30%以上。");
            paragraph(document, "1", "第二章 重点任务");
            paragraph(document, "2", "第一节 完善供水网络");
            body(document, "建设东湖水厂，改造老旧管网。由市水务局牵头，市财政局配合。");
            paragraph(document, "2", "第二节 推进节约用水");
            body(document, "推广节水器具，建设节水型企业。");
            paragraph(document, "1", "第三章 保障措施");
            paragraph(document, "2", "第一节 加强组织领导");
            body(document, "各部门分工负责，定期调度。");
            paragraph(document, "2", "第二节 强化资金支持");
            body(document, "统筹各级资金，吸引社会投资。");
            assertPlan(read(document), "白鹭市水网建设规划（2026—2030年）", OUTLINE);
        }
    }

    @Test
    void readsAPlanThatOnlyLooksLikeOne() throws Exception {
        try (var document = new XWPFDocument()) {
            look(document, "白鹭市水网建设规划", 22, "方正小标宋简体", true);
            look(document, "（2026—2030年）", 16, "楷体", true);
            look(document, "总体要求", 18, "黑体", false);
            look(document, "指导思想", 16, "黑体", false);
            plain(document, "坚持节水优先、空间均衡、系统治理，推动水网建设与城市发展相协调。");
            look(document, "主要目标", 16, "黑体", false);
            plain(document, "到2030年，供水能力达到5.2亿立方米，管网漏损率降到8%以下，再生水利用率达到30%以上。");
            look(document, "重点任务", 18, "黑体", false);
            look(document, "完善供水网络", 16, "黑体", false);
            plain(document, "建设东湖水厂，改造老旧管网。由市水务局牵头，市财政局配合。");
            look(document, "推进节约用水", 16, "黑体", false);
            plain(document, "推广节水器具，建设节水型企业。");
            look(document, "保障措施", 18, "黑体", false);
            look(document, "加强组织领导", 16, "黑体", false);
            plain(document, "各部门分工负责，定期调度，对进展滞后的予以提醒。");
            look(document, "强化资金支持", 16, "黑体", false);
            plain(document, "统筹各级资金，吸引社会投资，规范资金使用管理。");
            assertPlan(read(document), "白鹭市水网建设规划（2026—2030年）", OUTLINE);
        }
    }

    @Test
    void readsAPlanWhoseNumbersWordComputes() throws Exception {
        try (var document = new XWPFDocument()) {
            var list = list(document);
            look(document, "白鹭市水网建设规划（2026—2030年）", 22, "方正小标宋简体", true);
            item(document, list, 0, "总体要求");
            item(document, list, 1, "指导思想");
            plain(document, "坚持节水优先、空间均衡、系统治理，推动水网建设与城市发展相协调。");
            item(document, list, 1, "主要目标");
            plain(document, "到2030年，供水能力达到5.2亿立方米，管网漏损率降到8%以下，再生水利用率达到30%以上。");
            item(document, list, 0, "重点任务");
            item(document, list, 1, "完善供水网络");
            plain(document, "建设东湖水厂，改造老旧管网。由市水务局牵头，市财政局配合。");
            item(document, list, 1, "推进节约用水");
            plain(document, "推广节水器具，建设节水型企业。");
            item(document, list, 0, "保障措施");
            item(document, list, 1, "加强组织领导");
            plain(document, "各部门分工负责，定期调度。");
            item(document, list, 1, "强化资金支持");
            plain(document, "统筹各级资金，吸引社会投资。");
            var reading = read(document);
            assertPlan(reading, "白鹭市水网建设规划（2026—2030年）", OUTLINE);
            assertThat(reading.outline()).extracting(OutlineNode::number).startsWith("第一章", "（一）", "（二）", "第二章", "（一）");
        }
    }

    @Test
    void readsAnEnglishPlan() throws Exception {
        try (var document = new XWPFDocument()) {
            styles(document, "heading 1", "heading 2");
            paragraph(document, "Title", "Egret City Water Plan 2026–2030");
            paragraph(document, "1", "Introduction");
            body(document, "Water is scarce in the north of the city, and demand grows with every new district.");
            paragraph(document, "1", "Objectives");
            paragraph(document, "2", "Save water at home");
            body(document, "Reduce household use per person by 15% by 2030 from 2025 levels.");
            paragraph(document, "2", "Repair the network");
            body(document, "Cut leakage to at most 8% by 2030.");
            paragraph(document, "1", "Delivery");
            body(document, "The Water Department leads and reports every year.");
            assertPlan(
                    read(document),
                    "Egret City Water Plan 2026–2030",
                    List.of(
                            "1 Introduction",
                            "1 Objectives",
                            "2 Save water at home",
                            "2 Repair the network",
                            "1 Delivery"));
        }
    }

    private static void assertPlan(Reading reading, String title, List<String> wanted) {
        var read = reading.outline().stream()
                .filter(node -> node.kind() != OutlineNode.Kind.HEAD)
                .map(node -> node.level() + " " + node.title())
                .toList();
        long hits = read.stream().filter(wanted::contains).count();
        assertThat(2.0 * hits / (wanted.size() + read.size()))
                .as("outline F1 of %s", read)
                .isGreaterThanOrEqualTo(FLOOR);
        assertThat(reading.metadata().title()).isEqualTo(title);
        if (wanted.equals(OUTLINE)) {
            assertThat(reading.targets())
                    .extracting(target -> target.indicator() + target.value())
                    .contains("供水能力5.2", "管网漏损率8", "再生水利用率30");
        }
    }

    private static void styles(XWPFDocument document, String... names) {
        var styles = document.createStyles();
        styles.addStyle(style("Title", "Title", -1));
        for (int i = 0; i < names.length; i++) {
            styles.addStyle(style(Integer.toString(i + 1), names[i], i));
        }
    }

    private static XWPFStyle style(String id, String name, int level) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (level >= 0) {
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        return new XWPFStyle(style);
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private static void body(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }

    private static void plain(XWPFDocument document, String text) {
        look(document, text, 16, "仿宋", false);
    }

    private static void look(XWPFDocument document, String text, int size, String font, boolean centred) {
        var paragraph = document.createParagraph();
        if (centred) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setFontFamily(font, org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia);
    }

    private static BigInteger list(XWPFDocument document) {
        var levels = CTAbstractNum.Factory.newInstance();
        levels.setAbstractNumId(BigInteger.ONE);
        var formats = List.of(STNumberFormat.CHINESE_COUNTING_THOUSAND, STNumberFormat.CHINESE_COUNTING);
        for (int i = 0; i < 2; i++) {
            var level = levels.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(formats.get(i));
            level.addNewLvlText().setVal(i == 0 ? "第%1章" : "（%2）");
        }
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(levels)));
    }

    private static void item(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    private static Reading read(XWPFDocument document) throws Exception {
        return new PlanReader().read(bytes(document), "规划.docx");
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }
}
