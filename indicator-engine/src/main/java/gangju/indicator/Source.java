package gangju.indicator;

import org.jspecify.annotations.Nullable;

/** Where a figure was published. */
public record Source(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String url,
        Grade grade) {

    /** How far a source is trusted, best first. */
    public enum Grade {
        OFFICIAL,
        ORGANISATION,
        PLAN_TEXT,
        MIRROR,
        AGGREGATOR,
        /** Its figures are kept and shown, and never used. */
        UNRELIABLE
    }
}
