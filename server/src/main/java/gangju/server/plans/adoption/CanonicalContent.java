package gangju.server.plans.adoption;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version as one text that anyone can build again and hash: a line for the plan, then a line for every item by kind,
 * place and id, each a JSON array without spaces, in UTF-8, every line ending with a line feed.
 */
final class CanonicalContent {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalContent() {}

    /** @param documentSha256 of the file that the version was read from */
    static String sha256(String title, String number, String documentSha256, List<AdoptedItem> items) {
        var digest = sha256();
        add(digest, "gangju-version/1", title, number, documentSha256);
        for (var item : items) {
            add(
                    digest,
                    item.kind(),
                    item.itemId(),
                    item.nodeId(),
                    item.spanStart(),
                    item.spanEnd(),
                    item.quote(),
                    item.label(),
                    item.content(),
                    item.checked(),
                    item.addedReason());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable Object... fields) {
        digest.update((JSON.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
