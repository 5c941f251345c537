package gangju.reader.source;

import gangju.model.Finding;
import gangju.model.SourceFile;
import java.util.List;

/**
 * A decoded document of a known kind.
 *
 * @param text every character of the file without its byte order mark; {@code raw} places point into it
 */
public record Source(SourceFile file, Kind kind, String text, List<Finding> findings) {
    public Source {
        findings = List.copyOf(findings);
    }

    /** How the text is marked up, told from the text itself. */
    public enum Kind {
        PLAIN("text/plain"),
        MARKDOWN("text/markdown"),
        HTML("text/html");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
