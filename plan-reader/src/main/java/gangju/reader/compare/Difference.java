package gangju.reader.compare;

import gangju.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that only one of two copies has, or that they have differently.
 *
 * @param first place in the first document, null where it has nothing there
 * @param second place in the second document, null where it has nothing there
 * @param firstText as the first document has it, empty where it has nothing
 * @param secondText as the second document has it, empty where it has nothing
 */
public record Difference(
        Kind kind, @Nullable Span first, @Nullable Span second, String firstText, String secondText) {

    /** Where the words stand. */
    public enum Kind {
        CHANGED,
        ONLY_FIRST,
        ONLY_SECOND
    }
}
