package gangju.indicator.link;

import gangju.indicator.remark.Phrasebook;
import gangju.indicator.remark.Remark;
import java.util.Locale;

/**
 * A target or an indicator without a link, and why.
 *
 * @param id of the target, code of the indicator
 * @param name in the words of the plan, or of the indicator
 */
public record Unlinked(String id, String name, Remark why) {
    private static final Phrasebook PHRASES = Phrasebook.beside(Unlinked.class, "link");

    /** Why, in a sentence. */
    public String reason(Locale locale) {
        return PHRASES.text(why, locale);
    }
}
