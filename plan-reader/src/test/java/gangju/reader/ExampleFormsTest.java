package gangju.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import gangju.model.OutlineNode;
import gangju.reader.script.Folding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example plan has one outline, whatever form the file came in. */
class ExampleFormsTest {
    private static String plan = "";
    private static List<String> outline = List.of();

    /** A way in which sites give the same text. */
    enum Form {
        UTF_8_WITH_MARK(text -> encode("\uFEFF" + text, StandardCharsets.UTF_8)),
        UTF_16(text -> encode(text, StandardCharsets.UTF_16)),
        GB18030(text -> encode(text, Charset.forName("GB18030"))),
        WINDOWS_LINE_ENDS(text -> encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)),
        NO_INDENTS(text -> encode(text.replace("　　", ""), StandardCharsets.UTF_8)),
        HALF_WIDTH(text -> encode(halfWidth(text), StandardCharsets.UTF_8)),
        TRADITIONAL(text -> encode(traditional(text), StandardCharsets.UTF_8)),
        HTML(text -> encode(html(text), StandardCharsets.UTF_8)),
        HTML_IN_GBK(text -> encode(html(text).replace("utf-8", "gbk"), Charset.forName("GBK"))),
        TABS_ON_ONE_LINE(text -> encode(text.replaceAll("\n+", "\t"), StandardCharsets.UTF_8));

        private final Function<String, byte[]> writer;

        Form(Function<String, byte[]> writer) {
            this.writer = writer;
        }

        byte[] write(String text) {
            return writer.apply(text);
        }
    }

    @BeforeAll
    static void read() throws IOException, ReadingException {
        plan = Files.readString(Path.of("..", "examples", "lanjiang-innovation-plan.txt"));
        outline = outline(encode(plan, StandardCharsets.UTF_8));
        assertThat(outline).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSameOutlineInEveryForm(Form form) throws ReadingException {
        assertThat(outline(form.write(plan))).containsExactlyElementsOf(outline);
    }

    private static List<String> outline(byte[] file) throws ReadingException {
        return new PlanReader()
                .read(file, "plan").outline().stream()
                        .map(ExampleFormsTest::line)
                        .toList();
    }

    private static String line(OutlineNode node) {
        return node.id() + " " + node.level() + " " + node.role() + " " + Folding.key(node.title());
    }

    private static byte[] encode(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static String halfWidth(String text) {
        return text.replace('，', ',')
                .replace('：', ':')
                .replace('；', ';')
                .replace('（', '(')
                .replace('）', ')');
    }

    private static String traditional(String text) {
        return Transliterator.getInstance("Hans-Hant").transliterate(text);
    }

    private static String html(String text) {
        var paragraphs = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p style=\"text-indent:2em\"><span>" + line.replace("<", "&lt;") + "</span></p>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>规划 - 市政府网站</title>
                <style>p { margin: 0 }</style><script>var share = "分享到";</script></head>
                <body><div class="nav"><a href="/">首页</a> <a href="/zwgk">政务公开</a></div>
                <div id="content">%s</div>
                <div class="footer"><a href="/map">网站地图</a></div></body></html>
                """.formatted(paragraphs);
    }
}
