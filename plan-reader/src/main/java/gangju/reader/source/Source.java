package gangju.reader.source;

import gangju.model.Finding;
import gangju.model.SourceFile;
import java.util.List;

/**
 * A document of a known kind: its bytes, and its decoded text where it is text.
 *
 * @param text every character of the file without its byte order mark; {@code raw} places point into it; empty where
 *     the kind is no text
 * @param bytes the file as it came; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never changed after construction
public record Source(SourceFile file, Kind kind, String text, byte[] bytes, List<Finding> findings) {
    public Source {
        findings = List.copyOf(findings);
    }

    /** What a document is, told from its content. */
    public enum Kind {
        PLAIN("text/plain"),
        MARKDOWN("text/markdown"),
        HTML("text/html"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf"),
        OFD("application/ofd");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Whether the file itself is text, so that items have a place in it. */
        public boolean isText() {
            return this == PLAIN || this == MARKDOWN || this == HTML;
        }
    }
}
