package gangju.reader.block;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Finding;
import gangju.model.OutlineNode;
import gangju.reader.PlanReader;
import gangju.reader.outline.Outline;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** HTML that Word exports, and Markdown of site generators. */
class WordPagesTest {
    private static final String HEAD = """
            <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:w">
            <head><meta charset=utf-8><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:Author>某</o:Author></xml><![endif]-->
            <style><!-- /* Font Definitions */ @font-face {font-family:宋体;} p.MsoNormal {mso-style-unhide:no;} --></style></head><body lang=ZH-CN>
            """;
    private static final String NUMBER =
            "<![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>%s<span style='font:7.0pt \"Times New Roman\"'>"
                    + "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>";

    @Test
    void readsTheNumbersOfListsWithTheirParagraphs() throws Exception {
        var outline = outline(HEAD + "<p class=MsoTitle>白鹭市水网建设规划</p>"
                + "<h1 style='mso-list:l0 level1 lfo1'>" + NUMBER.formatted("一、") + "总体目标<o:p></o:p></h1>"
                + "<p class=MsoNormal style='text-indent:32.0pt'>到<span lang=EN-US>2030</span>年，供水能力<b>达到</b>5.2亿立方米。<o:p></o:p></p>"
                + "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>" + NUMBER.formatted("（一）") + "保障供水</p>"
                + "<p class=MsoListParagraph><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp;&nbsp;</span></span>建设水厂。</p>"
                + "</body></html>");
        assertThat(outline.text()).isEqualTo("白鹭市水网建设规划\n一、 总体目标\n到2030年，供水能力达到5.2亿立方米。\n（一） 保障供水\n建设水厂。\n");
        assertThat(outline.nodes()).extracting(OutlineNode::title).containsExactly("总体目标", "保障供水");
        assertThat(outline.metadata().title()).isEqualTo("白鹭市水网建设规划");
    }

    @Test
    void keepsNotesContentsCommentsAndHiddenWordsOutOfTheText() throws Exception {
        var outline = outline(HEAD + "<p class=MsoToc1>一、目标<span style='mso-tab-count:1 dotted'>... </span>3</p>"
                + "<h1>一、目标</h1><p class=MsoNormal>漏损率降到8%<a style='mso-footnote-id:ftn1' href='#_ftn1'><span class=MsoFootnoteReference>[1]</span></a>以下"
                + "<span style='mso-hide:all'>内部</span><del>旧的</del><span class=msoDel>删的</span>，再生水占30<sup><a href='#n'>2</a></sup>%。</p>"
                + "<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>按2020年口径。</p></div></div>"
                + "<div style='mso-element:comment-list'><p>请核对</p></div></body></html>");
        assertThat(outline.text()).isEqualTo("一、目标... 3\n一、目标\n漏损率降到8%以下，再生水占30%。\n按2020年口径。\n");
        assertThat(outline.paragraphs()).hasSize(1);
        assertThat(outline.nodes()).hasSize(1);
    }

    @Test
    void findsTheTextAmongHundredsOfKilobytesOfMarkup() throws Exception {
        var noise = "<!--[if gte mso 9]><xml>" + "<w:LsdException Locked=\"false\" Name=\"x\"/>".repeat(6000)
                + "</xml><![endif]-->";
        var outline = outline(HEAD + noise + "<p class=MsoNormal>建设水厂。</p></body></html>");
        assertThat(outline.text()).isEqualTo("建设水厂。\n");
    }

    @Test
    void leavesOutTemplateTagsAndStruckWordsOfMarkdown() throws Exception {
        var source = """
                ---
                title: 水网规划
                ---
                {% include head.html %}
                # 水网规划

                ## 一、目标

                到~~2025~~2030年，{{ site.city }}供水能力达到~~4.0，**旧值**。~~5.2亿立方米，<s class="a">旧</s>漏损率<del>9%</del>8%以下。{: .note}
                """;
        var outline = outline(source);
        assertThat(outline.text()).isEqualTo("水网规划\n一、目标\n到2030年，供水能力达到5.2亿立方米，漏损率8%以下。\n");
        assertThat(outline.findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("模板标记") && message.contains("site.city"))
                .anyMatch(message -> message.contains("划线") && message.contains("2025"))
                .anyMatch(message -> message.contains("划线") && message.contains("9%"));
        int at = outline.text().indexOf("5.2亿");
        var raw = Objects.requireNonNull(outline.source().text().raw(new gangju.model.Span(at, at + 4)));
        assertThat(raw.of(source)).isEqualTo("5.2亿");
    }

    private static Outline outline(String source) throws Exception {
        return new PlanReader().outline(source.getBytes(UTF_8), "test");
    }
}
