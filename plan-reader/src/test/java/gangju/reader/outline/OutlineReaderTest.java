package gangju.reader.outline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Finding;
import gangju.model.OutlineNode;
import gangju.model.OutlineNode.Role;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineReaderTest {
    @Test
    void nestsByTheNumberingOfTheDocument() throws Exception {
        assertThat(nodes("""
                第一章 总则
                第一节 目标
                一、近期
                （一）供水
                1. 水源
                （1）水库
                ①加固
                建设内容见附表。
                第二节 任务
                一、水厂
                建设三座水厂。
                """))
                .containsExactly(
                        "1 第一章 总则",
                        "1.1 第一节 目标",
                        "1.1.1 一、 近期",
                        "1.1.1.1 （一） 供水",
                        "1.1.1.1.1 1. 水源",
                        "1.1.1.1.1.1 （1） 水库",
                        "1.1.1.1.1.1.1 ① 加固",
                        "1.2 第二节 任务",
                        "1.2.1 一、 水厂");
    }

    @Test
    void takesSentencesAboveNarrowerHeadingsForHeadings() throws Exception {
        assertThat(nodes("""
                一、主要任务
                （一）盘活河湖资源，建设滨水空间。
                1.修复岸线。拆除违章建筑。
                2.贯通步道。打通断点八处。
                （二）提升防洪标准，守住安全底线。
                3.加固堤防。完成土石方开挖。
                二、保障
                加强领导。
                """))
                .containsExactly(
                        "1 一、 主要任务",
                        "1.1 （一） 盘活河湖资源，建设滨水空间",
                        "1.1.1 1. 修复岸线",
                        "1.1.2 2. 贯通步道",
                        "1.2 （二） 提升防洪标准，守住安全底线",
                        "1.2.1 3. 加固堤防",
                        "2 二、 保障");
    }

    @Test
    void leavesHeadingsOutThatAPagePutsAroundADocument() throws Exception {
        var text = """
                # 青禾县水务发展规划

                **发布机构**: 青禾县
                **检索时间**: 2026-01-02 08:00

                ## 全文

                一、总体要求

                坚持节水优先。

                二、重点任务

                （一）建设水厂。新建水厂两座。

                （二）改造管网。改造管网三十公里。

                **更新时间**: 2026-01-03
                """;
        var outline = new PlanReader().read(text.getBytes(UTF_8), "plan.md").outline();
        assertThat(outline)
                .extracting(node -> node.id() + " " + node.title())
                .containsExactly("1 总体要求", "2 重点任务", "2.1 建设水厂", "2.2 改造管网");
    }

    @Test
    void leavesADescriptionAndTheWordAnnexOut() throws Exception {
        var text = """
                ## 文档：水务计划.md

                ### 基本信息

                - **文档类型**：规划
                - **发布机构**：青禾县水利局
                - **文件名称**：青禾县水务三年行动计划

                附件

                青禾县水务三年行动计划

                一、目标

                供水能力提高。

                二、任务

                改造管网。
                """;
        var reading = new PlanReader().read(text.getBytes(UTF_8), "plan.md");
        assertThat(reading.outline()).extracting(OutlineNode::title).containsExactly("目标", "任务");
        assertThat(reading.metadata().title()).isEqualTo("青禾县水务三年行动计划");
    }

    @Test
    void readsMarkdownHeadingsWithoutASpace() throws Exception {
        var text =
                "##02 Goals\n\nSome words.\n\n### Water\n\n####Action 1: Repair pipes\n\nWork begins.\n\n### Trees\n\nWork goes on.\n";
        assertThat(new PlanReader().read(text.getBytes(UTF_8), "plan.md").outline())
                .extracting(OutlineNode::title)
                .containsExactly("Goals", "Water", "Repair pipes", "Trees");
    }

    @Test
    void skipsLevelsThatTheDocumentDoesNotUse() throws Exception {
        assertThat(nodes("一、任务\n1．水厂\n建设三座。\n2．河道\n修复五条。\n二、保障\n加强领导。\n"))
                .containsExactly("1 一、 任务", "1.1 1． 水厂", "1.2 2． 河道", "2 二、 保障");
    }

    @Test
    void readsDecimalNumbers() throws Exception {
        assertThat(nodes("1. 目标\n1.1 供水\n日供水能力达到 1.2万吨。\n1.2 排水\n1.2.1 管网\n改造管网三十公里。\n2. 保障\n加强领导。\n"))
                .containsExactly("1 1. 目标", "1.1 1.1 供水", "1.2 1.2 排水", "1.2.1 1.2.1 管网", "2 2. 保障");
    }

    @Test
    void readsHalfAndFullWidthParentheses() throws Exception {
        assertThat(nodes("一、任務\n(一)供水\n建設三座水廠。\n（二）排水\n改造管網。\n(三) 節水\n推廣器具。\n"))
                .containsExactly("1 一、 任務", "1.1 (一) 供水", "1.2 （二） 排水", "1.3 (三) 節水");
    }

    @Test
    void takesRunInHeadings() throws Exception {
        var outline = outline("一、任务\n（一）建设水厂。新建三座水厂，日供水能力提高二十万吨。\n（二）修复河道：治理五条河道，恢复岸线植被。\n");
        assertThat(lines(outline)).containsExactly("1 一、 任务", "1.1 （一） 建设水厂", "1.2 （二） 修复河道");
        assertThat(outline.paragraphs())
                .extracting(paragraph -> paragraph.body().of(outline.text()))
                .containsExactly("新建三座水厂，日供水能力提高二十万吨。", "治理五条河道，恢复岸线植被。");
    }

    @Test
    void leavesNumberedSentencesInTheText() throws Exception {
        var outline = outline("""
                一、任务
                1. 新建水厂三座，日供水能力提高二十万吨，供水水质综合合格率达到百分之九十九。
                2. 治理河道。
                3.5亿元用于补助。
                二、保障
                （一）按月调度。
                （二）按年考核。
                """);
        assertThat(lines(outline)).containsExactly("1 一、 任务", "2 二、 保障");
        assertThat(outline.paragraphs()).hasSize(5);
    }

    @Test
    void takesLeadSentencesForHeads() throws Exception {
        var outline = outline("""
                一、重点任务
                围绕民生需求，补短板、强弱项，提高公共服务可及性。
                扩大学前教育资源。新建幼儿园十所，增加学位三千个。
                提升医疗服务能力。建设区域医疗中心两个，推行家庭医生签约服务。
                2026年全面完成。各区按计划推进并报送进展。
                """);
        assertThat(lines(outline)).containsExactly("1 一、 重点任务", "1.1 null 扩大学前教育资源", "1.2 null 提升医疗服务能力");
        assertThat(outline.nodes().get(1).kind()).isEqualTo(OutlineNode.Kind.HEAD);
        assertThat(outline.paragraphs()).extracting(Paragraph::node).containsExactly("1", "1.1", "1.2", "1");
        assertThat(outline.paragraphs().get(1).body().of(outline.text())).startsWith("新建幼儿园");
    }

    @Test
    void doesNotTakeALoneSentenceForAHead() throws Exception {
        assertThat(nodes("一、组织保障\n加强组织领导。成立领导小组，统筹协调各项工作。\n")).containsExactly("1 一、 组织保障");
    }

    @Test
    void takesPrinciplesWithACommaForHeadsWhereAllHaveThem() throws Exception {
        assertThat(nodes("""
                一、基本原则
                坚持问题导向，精准施策。针对薄弱环节制定措施，一项一策。
                坚持开门规划，共建共享。广泛听取意见，让群众参与。
                坚持量力而行，久久为功。合理安排时序，逐年推进。
                """)).hasSize(4).contains("1.1 null 坚持问题导向，精准施策");
    }

    @Test
    void takesDashesAndCountingWordsThatBeginParagraphs() throws Exception {
        assertThat(nodes("""
                一、目标
                ——供水更有保障。日供水能力提高二十万吨。
                ——水质更加优良。出厂水合格率保持百分之百。
                二、任务
                一是新建水厂。在城东、城西各建一座。
                二是改造管网。更换老旧管道一百公里。
                """))
                .containsExactly("1 一、 目标", "1.1 —— 供水更有保障", "1.2 —— 水质更加优良", "2 二、 任务", "2.1 一是 新建水厂", "2.2 二是 改造管网");
    }

    @Test
    void takesBoldBeginningsAndBoldLines() throws Exception {
        assertThat(nodes("""
                <p><b>总体要求</b></p><p>坚持节水优先。</p>
                <p><b>重点任务</b></p><p><b>建设水厂</b>，日供水能力提高二十万吨。</p><p><strong>修复河道。</strong>治理五条河道。</p>
                """)).containsExactly("1 null 总体要求", "2 null 重点任务", "2.1 null 建设水厂", "2.2 null 修复河道");
    }

    @Test
    void usesHeadingsOfMarkupWithoutNumbers() throws Exception {
        assertThat(nodes("# 供水规划\n\n## 目标\n\n日供水能力提高二十万吨。\n\n### 近期\n\n建成一座。\n\n## 任务\n\n新建水厂。\n"))
                .containsExactly("1 null 目标", "1.1 null 近期", "2 null 任务");
    }

    @Test
    void leavesOutTablesOfContents() throws Exception {
        var body = "一、目标\n到2027年建成三座水厂。\n二、任务\n（一）供水\n新建水厂。\n（二）排水\n改造管网。\n三、保障\n加强领导。\n";
        var expected = nodes("供水规划\n" + body);
        var entries = "一、目标\n二、任务\n（一）供水\n（二）排水\n三、保障\n";
        assertThat(nodes("供水规划\n目 录\n" + entries + body)).isEqualTo(expected);
        assertThat(nodes("供水规划\n" + entries + body)).isEqualTo(expected);
        assertThat(nodes("供水规划\n目录\n一、目标……1\n二、任务……2\n（一）供水……2\n（二）排水……5\n三、保障……9\n" + body))
                .isEqualTo(expected);
    }

    @Test
    void leavesOutMetadataLines() throws Exception {
        assertThat(nodes("  1. [索引号] 0001\n  2. [发文机关] 某市水务局\n  3. [成文日期] 2024-03-01\n供水规划\n一、目标\n建成三座水厂。\n"))
                .containsExactly("1 一、 目标");
    }

    @Test
    void readsArticles() throws Exception {
        assertThat(nodes("第一章 总则\n第一条 为规范供水管理，保障用水安全，制定本办法。\n第二条 本办法适用于全市供水单位。\n"))
                .containsExactly("1 第一章 总则", "1.1 第一条 为规范供水管理", "1.2 第二条 本办法适用于全市供水单位");
    }

    @Test
    void readsAnnexesAndBoxes() throws Exception {
        assertThat(nodes("""
                一、任务
                专栏1 重点工程
                1. 水厂工程
                新建水厂三座。
                附件1 名词解释
                供水能力指设计日供水量。
                """)).containsExactly("1 一、 任务", "1.1 专栏1 重点工程", "1.1.1 1. 水厂工程", "2 附件1 名词解释");
    }

    @Test
    void tellsRolesByTheWordsOfSections() throws Exception {
        var outline = outline("""
                一、发展基础
                （一）主要成就
                建成三座水厂。
                （二）面临形势
                需求增加。
                二、总体要求
                （一）基本原则
                坚持节水优先。
                （二）主要目标
                到2027年建成五座。
                三、夯实发展基础
                （一）智慧水务
                建设平台。
                （二）分解目标任务
                落实到单位。
                """);
        assertThat(outline.nodes())
                .extracting(OutlineNode::role)
                .containsExactly(
                        Role.ACHIEVEMENT,
                        Role.ACHIEVEMENT,
                        null,
                        null,
                        Role.PRINCIPLE,
                        Role.GOAL,
                        Role.TASK,
                        Role.TASK,
                        Role.TASK);
    }

    @Test
    void saysWhenThereAreNoHeadings() throws Exception {
        var outline = outline("今年全市新建了三座水厂，供水能力有了提高。明年还要修复五条河道。");
        assertThat(outline.nodes()).isEmpty();
        assertThat(outline.paragraphs()).hasSize(1);
        assertThat(outline.findings()).extracting(Finding::code).contains("no-headings");
    }

    private static List<String> nodes(String text) throws ReadingException {
        return lines(outline(text));
    }

    private static List<String> lines(Outline outline) {
        return outline.nodes().stream()
                .map(node -> node.id() + " " + node.number() + " " + node.title())
                .toList();
    }

    private static Outline outline(String text) throws ReadingException {
        return new PlanReader().outline(text.getBytes(UTF_8), "test");
    }
}
