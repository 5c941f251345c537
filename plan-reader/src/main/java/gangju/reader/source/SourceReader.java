package gangju.reader.source;

import gangju.model.SourceFile;
import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells what a file is, decodes it where it is text, or refuses it, saying what it is and what to do. */
public final class SourceReader {
    /** Largest file in bytes that is read; a plan of a million characters has about three. */
    public static final int LIMIT = 20 * 1024 * 1024;

    private SourceReader() {}

    /** Reads no more than one byte beyond {@link #LIMIT}, whatever the length of the file. */
    public static byte[] bytes(Path file) throws IOException, ReadingException {
        refuseLarger(Files.size(file), file.toString());
        try (var stream = Files.newInputStream(file)) {
            return bytes(stream, file.toString());
        }
    }

    /** Reads no more than one byte beyond {@link #LIMIT}. */
    public static byte[] bytes(InputStream stream, String name) throws IOException, ReadingException {
        var bytes = stream.readNBytes(LIMIT + 1);
        refuseLarger(bytes.length, name);
        return bytes;
    }

    /** @param name only for messages; the kind is told from the content */
    public static Source read(byte[] bytes, String name) throws ReadingException {
        refuseLarger(bytes.length, name);
        var binary = Signature.kind(bytes, name);
        if (binary.isPresent()) {
            var file = new SourceFile(name, binary.get().mediaType(), null, sha256(bytes), 0);
            return new Source(file, binary.get(), "", bytes, List.of());
        }
        return text(bytes, name);
    }

    private static Source text(byte[] bytes, String name) throws ReadingException {
        var decoded = Decoding.decode(bytes, name);
        if (decoded.text().isBlank()) {
            throw new ReadingException(Code.EMPTY, "文件“" + name + "”没有文字内容。请检查文件是否保存完整，再重新上传。");
        }
        Signature.refuseText(decoded.text(), name);
        var findings = Damage.inspect(decoded.text(), name);
        var kind = KindOfText.of(decoded.text());
        var file = new SourceFile(
                name,
                kind.mediaType(),
                decoded.charset(),
                sha256(bytes),
                decoded.text().length());
        return new Source(file, kind, decoded.text(), bytes, findings);
    }

    private static void refuseLarger(long size, String name) throws ReadingException {
        if (size > LIMIT) {
            throw new ReadingException(
                    Code.TOO_LARGE,
                    "文件“%s”超过 %d MB 的上限，未读取。请只保留规划正文（去掉图片和附件），另存为纯文本后再上传。".formatted(name, LIMIT / 1024 / 1024));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
