package gangju.reader.text.docx;

import static gangju.reader.text.docx.TestingDocx.p;
import static gangju.reader.text.docx.TestingDocx.r;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.source.SourceReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents made to harm a reader: each is refused or read within bounds. */
class DocxLimitsTest {
    private static final String TYPES = """
            <Types><Override PartName="/word/document.xml"
             ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """;

    @Test
    @Timeout(60)
    void stopsAtAnArchiveThatInflatesWithoutEnd() throws Exception {
        var bomb = bomb("<!--", "x".repeat(1 << 20), 400, "-->");
        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused(() -> read(bomb), Code.LIMIT, "256 MB", "另存");
    }

    @Test
    @Timeout(60)
    void stopsAtMoreTextThanAPlanHas() throws Exception {
        var text = bomb("", p("水".repeat(1000)).repeat(100), 100, "");
        assertRefused(() -> read(text), Code.LIMIT, "6000000 字");
    }

    @Test
    @Timeout(60)
    void stopsAtMillionsOfParagraphsAndCells() throws Exception {
        var paragraphs = bomb("", "<w:p/>".repeat(100_000), 30, "");
        assertRefused(() -> read(paragraphs), Code.LIMIT, "1000000 段");
        var cells = bomb("<w:tbl>", "<w:tr>" + "<w:tc/>".repeat(1000) + "</w:tr>", 3000, "</w:tbl>");
        assertRefused(() -> read(cells), Code.LIMIT, "300000 个表格单元格");
        var row = bomb("<w:tbl><w:tr>", "<w:tc/>".repeat(1000), 3000, "</w:tr></w:tbl>");
        assertRefused(() -> read(row), Code.LIMIT, "300000 个表格单元格");
    }

    @Test
    void stopsWhenAsked() {
        var bytes = TestingDocx.of(p("文").repeat(1000)).bytes();
        var asked = new AtomicInteger();
        assertRefused(
                () -> DocxText.read(SourceReader.read(bytes, "规划.docx"), () -> asked.incrementAndGet() < 4),
                Code.CANCELLED,
                "已取消");
        assertThat(asked).hasValue(4);
    }

    @Test
    void refusesEntities() {
        var document = """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "水水水"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p></w:body></w:document>
                """;
        var bytes = TestingDocx.of("").part("word/document.xml", document).bytes();
        assertRefused(() -> read(bytes), Code.LIMIT, "DTD", "另存");
        var remote = "<?xml version=\"1.0\"?><!DOCTYPE d SYSTEM \"http://127.0.0.1:1/x.dtd\"><d/>";
        var other = TestingDocx.of(p("文")).part("word/styles.xml", remote).bytes();
        assertRefused(() -> read(other), Code.LIMIT, "DTD", "另存");
    }

    @Test
    void fetchesNothing() throws Exception {
        var relations = """
                <Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://127.0.0.1:1/t.dotm" TargetMode="External"/>
                <Relationship Id="s" Type="x/styles" Target="http://127.0.0.1:1/styles.xml" TargetMode="External"/>
                <Relationship Id="p" Type="x/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>
                """;
        var body =
                "<w:p>" + r("建设水厂。") + "<w:r><w:drawing><a:blip r:link=\"p\" r:embed=\"p\"/></w:drawing></w:r></w:p>";
        var outline = TestingDocx.of(body)
                .part("word/_rels/document.xml.rels", relations)
                .outline();
        assertThat(outline.text()).isEqualTo("建设水厂。\n");
    }

    @Test
    void stopsAtElementsNestedWithoutEnd() throws Exception {
        var deep = "<w:tbl><w:tr><w:tc>".repeat(5_000) + p("深处") + "</w:tc></w:tr></w:tbl>".repeat(5_000);
        assertRefused(() -> read(TestingDocx.of(deep).bytes()), Code.LIMIT, "嵌套", "另存");
        var controls = "<w:sdt><w:sdtContent>".repeat(50) + p("深处的文字。") + "</w:sdtContent></w:sdt>".repeat(50);
        assertThat(TestingDocx.of(controls).text()).isEqualTo("深处的文字。\n");
    }

    @Test
    void leavesArchivesInsideClosed() throws Exception {
        var inner = new String(TestingDocx.of(p("内层")).bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        var outline = TestingDocx.of(p("外层的文字。"))
                .part("word/embeddings/a.docx", inner)
                .part("word/document.xml.zip", inner)
                .outline();
        assertThat(outline.text()).isEqualTo("外层的文字。\n");
    }

    @Test
    void stopsAtStylesAndListsThatReferToThemselves() throws Exception {
        var styles =
                "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"a\"/><w:basedOn w:val=\"b\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"b\"/><w:basedOn w:val=\"a\"/></w:style>";
        var lists = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"x\"/><w:styleLink w:val=\"x\"/>"
                + "<w:lvl w:ilvl=\"99\"/><w:lvl w:ilvl=\"-1\"/></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        var body = p("<w:pStyle w:val=\"a\"/><w:numPr><w:ilvl w:val=\"50\"/><w:numId w:val=\"1\"/></w:numPr>", r("文。"));
        assertThat(TestingDocx.of(body).styles(styles).numbering(lists).text()).isEqualTo("文。\n");
    }

    @Test
    void saysWhatToDoWithADocumentOfPictures() {
        assertRefused(() -> read(TestingDocx.of("<w:p/>").bytes()), Code.EMPTY, "OCR");
        assertRefused(
                () -> read(Arrays.copyOf(TestingDocx.of(p("文")).bytes(), 300)), Code.DAMAGED_FILE, "规划.docx", "另存");
    }

    /** A document whose body repeats a piece, without ever holding all of it. */
    private static byte[] bomb(String before, String piece, int times, String after) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(TYPES.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"w\"><w:body>" + before).getBytes(UTF_8));
            var repeated = piece.getBytes(UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(repeated);
            }
            zip.write((after + "</w:body></w:document>").getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void read(byte[] bytes) throws ReadingException {
        new PlanReader().read(bytes, "规划.docx");
    }

    private static void assertRefused(ThrowingCallable reading, Code code, String... parts) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ReadingException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code))
                .message()
                .contains(parts);
    }
}
