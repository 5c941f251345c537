package gangju.indicator.link;

import gangju.indicator.status.Remark;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A target or an indicator without a link, and why.
 *
 * @param id of the target, code of the indicator
 * @param name in the words of the plan, or of the indicator
 */
public record Unlinked(String id, String name, Remark why) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Why, in Chinese unless English is asked for. */
    public String reason(Locale locale) {
        var language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        var words = ResourceBundle.getBundle("gangju.indicator.link.link", language, NO_FALLBACK);
        var arguments = why.arguments().stream()
                .map(argument -> argument.startsWith("@") ? words.getString(argument.substring(1)) : argument)
                .toArray();
        return new MessageFormat(words.getString(why.code()), language).format(arguments);
    }
}
