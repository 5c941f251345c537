package gangju.reader.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.source.Source.Kind;
import java.io.IOException;
import java.util.Set;

/** Tells what document a zip archive is, by the names of its entries and the types it declares. */
final class Packaged {
    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_TYPES = 1 << 20;

    private Packaged() {}

    static Kind kind(byte[] bytes, String name) throws ReadingException {
        try (var archive = Archive.open(bytes, name)) {
            var names = archive.names();
            if (names.contains("OFD.xml")) {
                return Kind.OFD;
            }
            if (names.contains(TYPES)) {
                return office(archive, name);
            }
            throw other(names).refusal(name);
        }
    }

    private static Kind office(Archive archive, String name) throws ReadingException {
        var types = types(archive);
        if (types.contains("macroEnabled")
                || archive.names().stream().anyMatch(entry -> entry.endsWith("vbaProject.bin"))) {
            throw new ReadingException(
                    Code.UNSUPPORTED_FORMAT,
                    "文件“%s”带有宏（.docm 一类），宏不会被运行，文件也未读取。请用 WPS 或 Word 打开，另存为不带宏的 Word 文档（.docx），再上传。".formatted(name));
        }
        if (types.contains("wordprocessingml.document.main") || types.contains("wordprocessingml.template.main")) {
            return Kind.DOCX;
        }
        if (types.contains("spreadsheetml")) {
            throw Signature.format("", "Excel 表格（XLSX）", "请上传规划正文；整理好的规划请填进系统的 Excel 模板，工作表的名字不要改，再上传。")
                    .refusal(name);
        }
        if (types.contains("presentationml")) {
            throw Signature.format("", "演示文稿（PPTX）", "请上传规划正文的 Word 文档（.docx）。").refusal(name);
        }
        throw Signature.format("", "Office 压缩包，但其中没有 Word 正文", Signature.AS_WORD)
                .refusal(name);
    }

    private static String types(Archive archive) throws ReadingException {
        try (var stream = archive.open(TYPES)) {
            return new String(stream.readNBytes(MOST_TYPES), UTF_8);
        } catch (IOException | RuntimeException e) { // the library throws what it meets in a damaged archive
            throw archive.refusal(e);
        }
    }

    private static Signature other(Set<String> names) {
        if (names.contains("content.xml") && names.contains("mimetype")) {
            return Signature.format("", "开放文档（ODT、ODS）", Signature.AS_WORD);
        }
        if (names.stream().anyMatch(entry -> entry.endsWith(".iwa"))) {
            return Signature.format("", "Pages 文稿", "请在 Pages 中选“文件—导出为—Word”，得到 .docx 后再上传。");
        }
        return Signature.format("", "压缩文件（ZIP）", "请解压后上传其中的规划正文。");
    }
}
