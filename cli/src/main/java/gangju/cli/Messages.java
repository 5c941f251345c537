package gangju.cli;

import gangju.cli.Gangju.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What the commands say, in one language. */
record Messages(ResourceBundle bundle, Locale locale) {

    static Messages of(Language language) {
        var locale = language == Language.EN ? Locale.ENGLISH : Locale.CHINESE;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle("gangju.cli.messages", locale, control), locale);
    }

    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
