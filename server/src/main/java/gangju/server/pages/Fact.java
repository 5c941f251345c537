package gangju.server.pages;

import org.jspecify.annotations.Nullable;

/**
 * A line of a list of facts.
 *
 * @param value empty where the document does not say
 * @param note smaller, behind the value
 * @param code in fixed width, behind the note
 */
public record Fact(
        String label,
        String value,
        @Nullable String href,
        @Nullable String note,
        @Nullable String code) {
    public static Fact of(String label, String value) {
        return new Fact(label, value, null, null, null);
    }

    public static Fact noted(String label, String value, String note) {
        return new Fact(label, value, null, note, null);
    }

    public static Fact linked(String label, String value, String href) {
        return new Fact(label, value, href, null, null);
    }
}
