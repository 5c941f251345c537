package gangju.model;

import org.jspecify.annotations.Nullable;

/**
 * The file a reading was made from.
 *
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param charset null where the file is no text
 * @param characters UTF-16 units of the decoded file, of the reading's text where the file is no text
 */
public record SourceFile(
        String file, String mediaType, @Nullable String charset, String sha256, int characters) {}
