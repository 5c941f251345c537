package gangju.reader.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.model.Finding;
import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
    private static final String PLAN = """
            白鹭市绿化规划

            一、总体目标

            到2027年，全市建成区绿地率达到百分之四十以上，人均公园绿地面积达到十五平方米，市民出门五百米可以看到公园。
            """;
    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String TRADITIONAL = """
            白鷺市綠化規劃

            一、總體目標

            到2027年，全市建成區綠地率達到百分之四十以上，人均公園綠地面積達到十五平方米，市民出門五百米可以看到公園。
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void readsTextWithoutAMark(String charset) throws ReadingException {
        var source = SourceReader.read(PLAN.getBytes(Charset.forName(charset)), "plan");
        assertThat(source.text()).isEqualTo(PLAN);
        assertThat(source.file().charset()).isEqualTo(charset);
        assertThat(source.findings()).isEmpty();
    }

    @Test
    void readsBig5() throws ReadingException {
        var source = SourceReader.read(TRADITIONAL.getBytes(Charset.forName("Big5")), "plan");
        assertThat(source.text()).isEqualTo(TRADITIONAL);
        assertThat(source.file().charset()).isEqualTo("Big5-HKSCS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void leavesOutTheByteOrderMark(String charset) throws ReadingException {
        var source = SourceReader.read(("\uFEFF" + PLAN).getBytes(Charset.forName(charset)), "plan");
        assertThat(source.text()).isEqualTo(PLAN);
    }

    @Test
    void believesTheTextMoreThanWhatThePageDeclares() throws ReadingException {
        var page = "<html><head><meta charset=\"big5\"></head><body><p>" + PLAN + "</p></body></html>";
        var source = SourceReader.read(page.getBytes(Charset.forName("GBK")), "plan.html");
        assertThat(source.text()).isEqualTo(page);
        assertThat(source.kind()).isEqualTo(Source.Kind.HTML);
    }

    @Test
    void toleratesAFewBrokenBytesAndSaysSo() throws ReadingException {
        var bytes = PLAN.repeat(20).getBytes(UTF_8);
        bytes[100] = (byte) 0xFF;
        var source = SourceReader.read(bytes, "plan");
        assertThat(source.file().charset()).isEqualTo("UTF-8");
        assertThat(source.findings()).extracting(Finding::code).containsExactly("damaged-text");
    }

    @Test
    void tellsTheKindFromTheContentAlone() throws ReadingException {
        assertThat(kind(PLAN, "a.html")).isEqualTo(Source.Kind.PLAIN);
        assertThat(kind("<p>一</p><p>二</p>", "a.txt")).isEqualTo(Source.Kind.HTML);
        assertThat(kind("---\ntitle: 规划\n---\n正文", "a.txt")).isEqualTo(Source.Kind.MARKDOWN);
        assertThat(kind("# 规划\n\n## 一、目标\n\n正文", "a.pdf")).isEqualTo(Source.Kind.MARKDOWN);
        assertThat(kind("2025年任务分解表\n\n| 任务 | 单位 |\n| --- | :---: |\n| 修路 | 县局 |\n", "a.txt"))
                .isEqualTo(Source.Kind.MARKDOWN);
        assertThat(kind("##Trees\n\nText\n\n####Streets\n\nText", "a.txt")).isEqualTo(Source.Kind.MARKDOWN);
        assertThat(kind("指标 A<B，C>D，执行 a<b 规则。", "a")).isEqualTo(Source.Kind.PLAIN);
    }

    @Test
    void warnsOfLinesThatWereDecodedWrongly() throws ReadingException {
        var damaged = new String("到2027年，绿地率达到百分之四十。".getBytes(UTF_8), Charset.forName("GBK"));
        var source = SourceReader.read((PLAN.repeat(5) + damaged + "\n").getBytes(UTF_8), "plan");
        assertThat(source.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("damaged-text");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message()).contains("1 行").contains("第 26 行").contains("核对");
        });
    }

    @Test
    void refusesTextThatIsLostToAWrongDecoding() {
        var damaged = new String(PLAN.getBytes(UTF_8), Charset.forName("GBK"));
        assertRefused(() -> SourceReader.read(damaged.getBytes(UTF_8), "乱码.txt"), Code.DAMAGED_TEXT, "乱码.txt", "重新保存");
        var latin = new String(PLAN.repeat(3).getBytes(UTF_8), ISO_8859_1);
        assertRefused(() -> SourceReader.read(latin.getBytes(UTF_8), "乱码.txt"), Code.DAMAGED_TEXT, "UTF-8");
    }

    @Test
    void refusesNothing() {
        assertRefused(() -> SourceReader.read(new byte[0], "空.txt"), Code.EMPTY, "空.txt", "0 字节", "重新上传");
        assertRefused(() -> SourceReader.read(" \n\t　\n".getBytes(UTF_8), "空.txt"), Code.EMPTY, "没有文字");
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d, PICTURE, PNG, OCR",
        "ffd8ffe000104a46, PICTURE, JPEG, OCR",
        "474946383961, PICTURE, GIF, OCR",
        "52494646aabbccdd57454250, PICTURE, WEBP, OCR",
        "424d36000000000000003600, PICTURE, BMP, OCR",
        "49492a0008000000, PICTURE, TIFF, OCR",
        "7b5c727466315c, UNSUPPORTED_FORMAT, RTF, 另存",
        "526172211a0700, UNSUPPORTED_FORMAT, RAR, 解压",
        "377abcaf271c0004, UNSUPPORTED_FORMAT, 7z, 解压",
        "1f8b0800000000, UNSUPPORTED_FORMAT, 压缩, 解压"
    })
    void namesTheFormatItDoesNotRead(String start, Code code, String name, String advice) {
        assertRefused(() -> SourceReader.read(HexFormat.of().parseHex(start), "规划.txt"), code, "规划.txt", name, advice);
    }

    @Test
    void tellsWhatIsNoTextByItsContent() throws Exception {
        assertThat(SourceReader.read("%PDF-1.7".getBytes(ISO_8859_1), "a.txt").kind())
                .isEqualTo(Source.Kind.PDF);
        assertThat(SourceReader.read(zip("OFD.xml", ""), "a.zip").kind()).isEqualTo(Source.Kind.OFD);
        var source = SourceReader.read(zip(TYPES, WORD + "document.main+xml"), "a.doc");
        assertThat(source.kind()).isEqualTo(Source.Kind.DOCX);
        assertThat(source.text()).isEmpty();
        assertThat(source.file().charset()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.ms-word.document.macroEnabled.main+xml, 宏",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml, XLSX",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml, PPTX"
    })
    void refusesOtherOfficeFiles(String type, String name) throws Exception {
        var file = zip(TYPES, type);
        assertRefused(() -> SourceReader.read(file, "规划.docx"), Code.UNSUPPORTED_FORMAT, "规划.docx", name, ".docx");
    }

    @Test
    void refusesOtherArchives() throws Exception {
        var photos = zip("photos/1.jpg", "");
        var pages = zip("Index/Document.iwa", "");
        assertRefused(() -> SourceReader.read(photos, "规划"), Code.UNSUPPORTED_FORMAT, "ZIP", "解压");
        assertRefused(() -> SourceReader.read(pages, "规划"), Code.UNSUPPORTED_FORMAT, "Pages", "导出");
        var cut = Arrays.copyOf(photos, photos.length / 2);
        assertRefused(() -> SourceReader.read(cut, "规划.docx"), Code.DAMAGED_FILE, "规划.docx", "另存");
    }

    private static byte[] zip(String entry, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument, UNSUPPORTED_FORMAT, WPS",
        "Workbook, UNSUPPORTED_FORMAT, XLS",
        "EncryptedPackage, ENCRYPTED, 密码"
    })
    void looksIntoOldOfficeFiles(String stream, Code code, String name) {
        var head = new String(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), ISO_8859_1);
        var file = head + new String(stream.getBytes(UTF_16LE), ISO_8859_1);
        assertRefused(() -> SourceReader.read(file.getBytes(ISO_8859_1), "规划.wps"), code, name, ".docx");
    }

    @Test
    void refusesWhatWordSavesAsTextAndIsNoPage() {
        var archive = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n" + PLAN;
        var xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>" + PLAN;
        assertRefused(
                () -> SourceReader.read(archive.getBytes(UTF_8), "规划.mht"), Code.UNSUPPORTED_FORMAT, "MHT", ".docx");
        assertRefused(() -> SourceReader.read(xml.getBytes(UTF_8), "规划.xml"), Code.UNSUPPORTED_FORMAT, "XML", ".docx");
    }

    @Test
    void refusesBinary() {
        var bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7919 >> 3);
        }
        assertRefused(() -> SourceReader.read(bytes, "数据.bin"), Code.BINARY, "数据.bin", "另存为");
        assertRefused(() -> SourceReader.read(new byte[100], "零.bin"), Code.BINARY, "二进制");
    }

    @Test
    void readsOverAFewZeroBytes() throws ReadingException {
        var text = PLAN.repeat(10).replaceFirst("绿", "\0绿");
        assertThat(SourceReader.read(text.getBytes(UTF_8), "plan").text()).isEqualTo(text);
    }

    @Test
    void refusesALargeFileBeforeReadingIt(@TempDir Path folder) throws IOException {
        var file = folder.resolve("huge.txt");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(300L * 1024 * 1024);
        }
        assertRefused(() -> SourceReader.bytes(file), Code.TOO_LARGE, "huge.txt", "20 MB", "另存为");
    }

    @Test
    void stopsReadingAStreamAtTheLimit() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 'a');
                given += length;
                return length;
            }
        };
        assertRefused(() -> SourceReader.bytes(endless, "流"), Code.TOO_LARGE, "20 MB");
        assertThat(endless.given).isEqualTo(SourceReader.LIMIT + 1);
    }

    @Test
    void namesTheBytesByTheirHash() throws ReadingException {
        var source = SourceReader.read("规划".getBytes(UTF_16BE), "a");
        assertThat(source.file().sha256()).hasSize(64);
        assertThat(source.file().characters()).isEqualTo(2);
    }

    private static Source.Kind kind(String text, String name) throws ReadingException {
        return SourceReader.read(text.getBytes(UTF_8), name).kind();
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
