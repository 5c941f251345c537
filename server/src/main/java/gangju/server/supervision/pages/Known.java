package gangju.server.supervision.pages;

import gangju.server.supervision.notices.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about, in words, as it is now.
 *
 * @param unit that has to do with it; null where there is none
 * @param kind what it is, in a word
 * @param href null where the reader may not see it
 * @param note how it stands; empty for nothing to say
 * @param suggested for a notice about it; null where none is issued about it by hand
 */
public record Known(
        Cause cause,
        @Nullable Long unit,
        String kind,
        String text,
        @Nullable String href,
        String note,
        @Nullable Suggested suggested) {
    /** How a notice about it may begin. */
    public record Suggested(String title, String asks) {}
}
