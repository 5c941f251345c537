package gangju.server.pages;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the pages in one language, from {@code messages/AREA.properties} (Chinese) and
 * {@code messages/AREA_en.properties}; the area is the key's first word.
 */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
    }

    /** English for any English locale, Chinese for every other. */
    public static Messages of(Locale locale) {
        return new Messages(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    public Locale locale() {
        return locale;
    }

    public boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    /** The value of the page's {@code lang} attribute. */
    public String tag() {
        return isEnglish() ? "en" : "zh-CN";
    }

    /**
     * The message in ICU form ({@code {0}}, {@code {0, plural, one{# item} other{# items}}}) with its values in place.
     *
     * @throws MissingResourceException if no bundle has the key
     */
    public String get(String key, Object... values) {
        var area = key.substring(0, Math.max(0, key.indexOf('.')));
        var pattern = ResourceBundle.getBundle("messages/" + area, locale, NO_FALLBACK)
                .getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }
}
