package gangju.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why something could not be taken in: a code of {@code reasons.properties} and what fills its gaps, such as the
 * offending value.
 *
 * @param code kebab-case, such as {@code period-ambiguous}
 */
public record Reason(String code, List<String> arguments) {
    private static final int LONGEST = 80;
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Reason {
        arguments = arguments.stream().map(Reason::shortened).toList();
    }

    public static Reason of(String code, Object... arguments) {
        return new Reason(
                code, List.of(arguments).stream().map(Object::toString).toList());
    }

    /** What is wrong and what to do, in Chinese unless English is asked for. */
    public String text(Locale locale) {
        var language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        var bundle = ResourceBundle.getBundle("gangju.exchange.reasons", language, NO_FALLBACK);
        return new MessageFormat(bundle.getString(code), language).format(arguments.toArray());
    }

    private static String shortened(String argument) {
        var line = argument.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
