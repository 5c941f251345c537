package gangju.server.pages;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the layout needs around any page.
 *
 * @param title of the browser window, without the product's name
 * @param section the menu entry that is current
 * @param account what pages call who is signed in, null for a visitor
 * @param menu the entries that the account may open
 * @param csrf hidden field for forms
 * @param otherLanguage address of this page in the other language
 */
public record PageFrame(
        Messages words,
        String title,
        Section section,
        @Nullable String account,
        Set<Section> menu,
        Csrf csrf,
        String otherLanguage) {

    /** Entries of the main menu. */
    public enum Section {
        HOME,
        PLANS,
        INDICATORS,
        FIGURES,
        WARNINGS,
        TASKS,
        REPORTS,
        NOTICES,
        PEOPLE,
        RECORD,
        OUTBOX,
        NONE
    }

    /** The field that proves that a form came from a page of ours. */
    public record Csrf(String field, String header, String token) {}

    /** Short for {@code words().get(key, values)}. */
    public String say(String key, Object... values) {
        return words.get(key, values);
    }
}
