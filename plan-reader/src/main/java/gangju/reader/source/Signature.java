package gangju.reader.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.source.Source.Kind;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** File formats that are no text, known by their first bytes: those that are read, and those that are refused. */
record Signature(String start, Code code, String what, String advice) {
    static final String AS_WORD = "请用 WPS 或 Word 打开，另存为 Word 文档（.docx），再上传。";
    private static final String PICTURE = "请上传文字版；若只有图片，请先做文字识别（OCR），校对后另存为 .docx 或纯文本（.txt）再上传。";
    private static final String UNPACK = "请解压后上传其中的规划正文。";
    private static final List<Signature> STARTS = List.of(
            picture("89504e47", "PNG 图片"),
            picture("ffd8ff", "JPEG 图片"),
            picture("47494638", "GIF 图片"),
            picture("49492a00", "TIFF 图片"),
            picture("4d4d002a", "TIFF 图片"),
            format("7b5c727466", "RTF 文件", AS_WORD),
            format("1f8b", "压缩文件", UNPACK),
            format("377abcaf271c", "7z 压缩文件", UNPACK),
            format("52617221", "RAR 压缩文件", UNPACK));

    private static Signature picture(String start, String what) {
        return new Signature(start, Code.PICTURE, what, PICTURE);
    }

    static Signature format(String start, String what, String advice) {
        return new Signature(start, Code.UNSUPPORTED_FORMAT, what, advice);
    }

    /**
     * The kind of a document that is no text; empty where the bytes may be text.
     *
     * @throws ReadingException for formats that are not read, saying what to do
     */
    static Optional<Kind> kind(byte[] bytes, String name) throws ReadingException {
        if (bytes.length == 0) {
            throw new ReadingException(Code.EMPTY, "文件“" + name + "”是空的（0 字节）。请检查是否保存完整，再重新上传。");
        }
        var head = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 16));
        if (head.startsWith("255044462d")) {
            return Optional.of(Kind.PDF);
        }
        if (head.startsWith("504b0304") || head.startsWith("504b0506")) {
            return Optional.of(Packaged.kind(bytes, name));
        }
        var found = find(head, bytes);
        if (found != null) {
            throw found.refusal(name);
        }
        return Optional.empty();
    }

    /** Refuses what Word saves as text and is no page: web archives and its own XML. */
    static void refuseText(String text, String name) throws ReadingException {
        var head = text.substring(0, Math.min(text.length(), 4_000));
        if (head.startsWith("MIME-Version:") && head.contains("multipart/related")) {
            throw format("", "单一文件网页（MHT）", AS_WORD).refusal(name);
        }
        if (head.startsWith("<?xml") && (head.contains("progid=\"Word.Document\"") || head.contains("<pkg:package"))) {
            throw format("", "Word XML 文件", AS_WORD).refusal(name);
        }
    }

    ReadingException refusal(String name) {
        return new ReadingException(
                code, "文件“%s”是%s%s，本版本不能直接读取。%s".formatted(name, what.charAt(0) < 0x80 ? " " : "", what, advice));
    }

    private static @Nullable Signature find(String head, byte[] bytes) {
        for (var signature : STARTS) {
            if (head.startsWith(signature.start)) {
                return signature;
            }
        }
        if (head.startsWith("52494646") && head.startsWith("57454250", 16)) {
            return picture("", "WEBP 图片");
        }
        if (head.startsWith("424d") && head.startsWith("00000000", 12)) {
            return picture("", "BMP 图片");
        }
        if (head.startsWith("66747970", 8)) {
            return picture("", "图片或视频");
        }
        return head.startsWith("d0cf11e0a1b11ae1") ? compound(new String(bytes, ISO_8859_1)) : null;
    }

    /** What is inside an OLE compound file, by the names of its streams. */
    private static Signature compound(String bytes) {
        if (bytes.contains(utf16("EncryptedPackage"))) {
            return new Signature(
                    "", Code.ENCRYPTED, "加密的 Office 文件", "请用 WPS 或 Word 输入密码打开，在“文件—信息（文档加密）”中去掉密码，另存为 .docx，再上传。");
        }
        if (bytes.contains(utf16("Workbook")) || bytes.contains(utf16("Book\0"))) {
            return format("", "Excel 或 WPS 表格（XLS、ET）", "请上传规划正文；表格可复制到 Word 文档（.docx）中，再上传。");
        }
        if (bytes.contains(utf16("PowerPoint"))) {
            return format("", "演示文稿（PPT、DPS）", "请上传规划正文的 Word 文档（.docx）。");
        }
        return format("", "旧版 Word 或 WPS 文字文件（DOC、WPS）", AS_WORD);
    }

    private static String utf16(String name) {
        return new String(name.getBytes(UTF_16LE), ISO_8859_1);
    }
}
