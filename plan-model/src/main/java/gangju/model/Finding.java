package gangju.model;

import org.jspecify.annotations.Nullable;

/**
 * Something about a reading that a person must look at.
 *
 * @param code stable, in lower-case words with hyphens: {@code table-is-picture}
 * @param message what, where and what to do next, in Chinese
 */
public record Finding(
        String code,
        Severity severity,
        String message,
        @Nullable Span span) {
    /** How much a finding matters; an error means that the reading is not usable as it is. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }
}
