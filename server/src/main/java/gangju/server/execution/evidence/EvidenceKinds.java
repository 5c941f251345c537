package gangju.server.execution.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * Which files are taken, told from their content; the name only tells which of several formats in the same container it
 * is. Nothing that a program runs is among them.
 */
final class EvidenceKinds {
    private static final Set<String> TAKEN = Set.of(
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/msword",
            "application/vnd.ms-excel",
            "application/zip",
            "image/png",
            "image/jpeg",
            "image/tiff",
            "image/heic",
            "text/plain",
            "text/csv");
    private static final String OFD = "application/ofd";
    private static final Tika TIKA = new Tika();

    private EvidenceKinds() {}

    /** The media type, where files of that kind are taken. */
    static Optional<String> of(byte[] content, String name) {
        var type = TIKA.detect(content, name);
        if (type.equals("application/zip") && name.toLowerCase(Locale.ROOT).endsWith(".ofd")) {
            return Optional.of(OFD);
        }
        return Optional.of(type).filter(TAKEN::contains);
    }
}
