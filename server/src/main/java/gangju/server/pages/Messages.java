package gangju.server.pages;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the pages in one language, from {@code messages/AREA.properties} (Chinese) and
 * {@code messages/AREA_en.properties}; the area is the key's first word.
 */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Messages CHINESE = new Messages(Locale.SIMPLIFIED_CHINESE);
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private final Locale locale;
    private final ConcurrentHashMap<String, ResourceBundle> bundles = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Locale locale) {
        this.locale = locale;
    }

    /** English for any English locale, Chinese for every other. */
    public static Messages of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
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
        return values.length == 0 ? pattern(key) : filled(key, values);
    }

    private String filled(String key, Object[] values) {
        var format = formats.computeIfAbsent(key, asked -> new MessageFormat(pattern(asked), locale));
        synchronized (format) { // a format is for one thread at a time
            return format.format(values);
        }
    }

    private String pattern(String key) {
        var area = key.substring(0, Math.max(0, key.indexOf('.')));
        return bundles.computeIfAbsent(area, name -> ResourceBundle.getBundle("messages/" + name, locale, NO_FALLBACK))
                .getString(key);
    }
}
