package gangju.server.plans.browse;

import gangju.model.Metadata;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An adopted plan in its current version, with the document it was read from.
 *
 * @param metadata what the document says about itself
 */
public record PlanHead(long id, String title, boolean example, Version version, Document document, Metadata metadata) {

    /**
     * @param erratum whether the version corrects a misreading
     * @param sha256 of the version's content
     */
    public record Version(
            long id,
            String number,
            boolean erratum,
            @Nullable String reason,
            Instant adoptedAt,
            String adoptedBy,
            String sha256) {}

    /**
     * @param characters of the reading's text
     * @param sha256 of the file's bytes
     */
    public record Document(
            long id, long readingId, String fileName, String sha256, long bytes, int characters, Instant addedAt) {}
}
