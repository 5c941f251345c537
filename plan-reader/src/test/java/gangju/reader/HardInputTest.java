package gangju.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.model.Finding;
import gangju.model.Reading;
import gangju.reader.ReadingProgress.Stage;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that wears readers out: each ends soon, with a reading or a message. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HardInputTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "建", "，", "。", "(", "（", "《", "一、", "1.", "1.1", "第一章", "　", "\t", " ", "“", "——", "①", ">", "[",
                "到2025年", "<p>", "<b>", "<", "&", "&amp", "&#", "**", "_", "~~", "`", "[a](", "<!--", "# "
            })
    void aMillionCharactersOnALine(String part) throws ReadingException {
        try {
            var million = "规划\n" + part.repeat(1_000_000 / part.length()) + "\n完";
            assertThat(new PlanReader()
                            .outline(million.getBytes(UTF_8), "难读.txt")
                            .text())
                    .isNotNull();
            assertThat(read("规划\n" + part.repeat(50_000 / part.length()) + "\n完")
                            .text())
                    .isNotNull();
        } catch (ReadingException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    void twentyThousandShortLines() throws ReadingException {
        var lines = IntStream.range(0, 20_000).mapToObj(i -> "第" + i + "项").collect(Collectors.joining("\n"));
        assertThat(read(lines).text()).hasLineCount(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "div",
                "b",
                "span class='nav'",
                "table><tr><td",
                "ul><li",
                "p",
                "font",
                "a href='#'",
                "blockquote"
            })
    void tenThousandNestedTags(String tag) throws ReadingException {
        var reading = read("<html><body>" + ("<" + tag + ">").repeat(10_000) + "建设三座水厂。");
        assertThat(reading.text()).contains("建设三座水厂。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "* ", "1. ", "**a ", "[", "![", "<div>\n\n"})
    void tenThousandNestedMarks(String mark) throws ReadingException {
        var reading = read("# 规划\n\n## 目标\n\n" + mark.repeat(10_000) + "建设三座水厂。\n");
        assertThat(reading.text()).contains("建设三座水厂");
    }

    @Test
    void brokenEntitiesAndZeros() throws ReadingException {
        var reading = read("<p>甲&#xFFFFFFFF;乙&#0;丙&;丁&#;戊&amp己&copy\0庚&nbsp</p><p>二</p><p>三</p>");
        assertThat(reading.text()).contains("甲").contains("戊").contains("庚").doesNotContain("\0");
    }

    @Test
    void entitiesThatWouldGrow() throws ReadingException {
        var reading = read("""
                <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "http://example.invalid/x">]>
                <html><body><p>甲&c;&x;乙</p></body></html>
                """);
        assertThat(reading.text()).contains("甲&c;&x;乙").doesNotContain("哈哈");
    }

    @Test
    void markupThatWouldRun() throws ReadingException {
        var reading = read("""
                <p onclick="run()">一、目标</p><img src=x onerror="run()"><svg onload="run()"><text>画</text></svg>
                <script>run("脚本")</script><a href="javascript:run()">建设三座水厂。</a><iframe srcdoc="框"></iframe><p>完</p>
                """);
        assertThat(reading.text()).contains("建设三座水厂。").doesNotContain("run").doesNotContain("脚本");
    }

    @Test
    void noHeadings() throws ReadingException {
        assertThat(read("今年建设了三座水厂。明年再修五条河道。").findings())
                .extracting(Finding::code)
                .contains("no-headings");
    }

    @Test
    void tellsItsProgressAndStopsWhenAsked() throws ReadingException {
        var stages = new ArrayList<Stage>();
        var bytes = "一、目标\n建设三座水厂。".getBytes(UTF_8);
        new PlanReader().read(bytes, "规划", stages::add);
        assertThat(stages).containsExactly(Stage.values());
        assertThatThrownBy(() -> new PlanReader().read(bytes, "规划", stage -> stage != Stage.OUTLINE))
                .isInstanceOfSatisfying(
                        ReadingException.class, e -> assertThat(e.code()).isEqualTo(ReadingException.Code.CANCELLED))
                .hasMessageContaining("取消");
    }

    private static Reading read(String text) throws ReadingException {
        return new PlanReader().read(text.getBytes(UTF_8), "难读.txt");
    }
}
