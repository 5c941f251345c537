package gangju.reader;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Finding;
import gangju.reader.outline.Outline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of many shapes, written for the project. */
class SamplesTest {
    @ParameterizedTest
    @CsvSource({
        "chapters.txt, 4, 16, 青原省水利发展“十四五”规划",
        "one-line.txt, 4, 7, 临川市促进养老服务发展三年行动计划（2023—2025年）",
        "wrapped.txt, 3, 5, 海州市生态环境保护“十三五”规划",
        "markdown.md, 3, 5, 南屏区数字政府建设行动方案（2024—2026年）",
        "news.html, 3, 6, 岭东市推进轨道交通建设规划纲要（2022—2030年）",
        "traditional.txt, 2, 4, 臨港特別區智慧城市發展藍圖",
        "workplan.txt, 2, 6, 云岭县2024年民生实事工作要点",
        "report.txt, 4, 7, 清溪市科技发展“十四五”规划2023年度实施情况报告"
    })
    void readsTitleAndOutline(String name, int chapters, int nodes, String title) throws Exception {
        var outline = outline(name);
        assertThat(outline.metadata().title()).isEqualTo(title);
        assertThat(outline.nodes()).hasSize(nodes);
        assertThat(outline.nodes()).filteredOn(node -> node.level() == 1).hasSize(chapters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chapters.txt",
                "one-line.txt",
                "wrapped.txt",
                "markdown.md",
                "news.html",
                "traditional.txt",
                "workplan.txt",
                "report.txt"
            })
    void mapsEveryBlockBackToTheFile(String name) throws Exception {
        var outline = outline(name);
        var file = new String(bytes(name), StandardCharsets.UTF_8);
        for (var block : outline.source().blocks()) {
            var raw = Objects.requireNonNull(outline.source().text().raw(block.span()))
                    .of(file);
            assertThat(bare(markupRemoved(raw))).isEqualTo(bare(outline.source().of(block)));
        }
    }

    @Test
    void tellsWhatItLeftOut() throws Exception {
        assertThat(outline("news.html").findings())
                .filteredOn(finding -> finding.code().equals("text-dropped"))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("分享到"))
                .anyMatch(message -> message.contains("每季度开会一次"))
                .anyMatch(message -> message.contains("限时优惠"))
                .anyMatch(message -> message.contains("相关阅读"));
    }

    @Test
    void joinsTheLinesOfWrappedText() throws Exception {
        assertThat(paragraphs("wrapped.txt"))
                .hasSize(5)
                .allMatch(text -> text.endsWith("。"))
                .anyMatch(text -> text.contains("优良比例达到"));
    }

    @Test
    void keepsListItemsWithTheirNumbersAndBodies() throws Exception {
        assertThat(paragraphs("markdown.md"))
                .contains("1. 建设政务云平台，形成 一云多芯 架构。", "推行“一件事一次办”，上线集成服务30项。")
                .noneMatch(text -> text.contains("纸质"));
        assertThat(paragraphs("workplan.txt")).anyMatch(text -> text.endsWith("完成时限：2024年8月底前）"));
        assertThat(paragraphs("traditional.txt")).contains("2.建設算力中心,採用自主研製的晶片.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chapters.txt", "one-line.txt", "wrapped.txt", "markdown.md", "news.html", "traditional.txt"})
    void findsTargets(String name) throws Exception {
        assertThat(new PlanReader().read(bytes(name), name).targets()).isNotEmpty();
    }

    private static List<String> paragraphs(String name) throws IOException, ReadingException {
        var outline = outline(name);
        return outline.paragraphs().stream()
                .map(paragraph -> paragraph.span().of(outline.text()))
                .toList();
    }

    static Outline outline(String name) throws IOException, ReadingException {
        return new PlanReader().outline(bytes(name), name);
    }

    static byte[] bytes(String name) throws IOException {
        try (var stream = Objects.requireNonNull(SamplesTest.class.getResourceAsStream("samples/" + name), name)) {
            return stream.readAllBytes();
        }
    }

    /** Elements that are left out go with their text. */
    private static String markupRemoved(String raw) {
        var body = Jsoup.parseBodyFragment(raw).body();
        body.select("s, del, script, style").remove();
        return body.wholeText().replaceAll("\\*\\*|(?<=\\s)_|_(?=\\s)|\\]\\([^)]*\\)|\\[", "");
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0]", "");
    }
}
