package gangju.model;

import org.jspecify.annotations.Nullable;

/**
 * The file a reading was made from.
 *
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param characters UTF-16 units of the decoded file
 */
public record SourceFile(
        String file, String mediaType, @Nullable String charset, String sha256, int characters) {}
