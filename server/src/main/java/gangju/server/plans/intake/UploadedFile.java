package gangju.server.plans.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as somebody brought it.
 *
 * @param sha256 of the bytes, lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // identity is the hash; the bytes are never compared
public record UploadedFile(String name, byte[] bytes, String sha256) {
    /** @param path the name as the browser sent it, perhaps with folders */
    public static UploadedFile of(String path, byte[] bytes) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return new UploadedFile(
                name.isEmpty() ? "?" : name.substring(0, Math.min(name.length(), 200)), bytes, hash(bytes));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
