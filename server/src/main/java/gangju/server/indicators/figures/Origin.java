package gangju.server.indicators.figures;

import org.jspecify.annotations.Nullable;

/**
 * The act that brings figures.
 *
 * @param by account or token that brings them; null is the product itself, with its example
 */
public record Origin(
        Kind kind,
        @Nullable String fileName,
        @Nullable String sha256,
        @Nullable String by) {
    /** Ways in which figures come. */
    public enum Kind {
        FILE,
        PASTE,
        FORM,
        API,
        EXAMPLE
    }

    public static Origin form(String by) {
        return new Origin(Kind.FORM, null, null, by);
    }
}
