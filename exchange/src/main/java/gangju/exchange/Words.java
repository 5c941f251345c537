package gangju.exchange;

import gangju.exchange.table.WordTable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of one language for headings and codes; Chinese unless English is asked for. */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("gangju.exchange.words", locale, NO_FALLBACK);
    }

    public static Words of(Locale locale) {
        return new Words(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE);
    }

    public String text(String key) {
        return bundle.getString(key);
    }

    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The word for a code: {@code operator.GE}. */
    public String code(Enum<?> code) {
        return bundle.getString(code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    /** The constant that a word of either language stands for, or its own name. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> codes, String word) {
        var key = WordTable.fold(word);
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> key.equals(WordTable.fold(code.name()))
                        || key.equals(WordTable.fold(of(Locale.CHINESE).code(code)))
                        || key.equals(WordTable.fold(of(Locale.ENGLISH).code(code))))
                .findFirst();
    }

    /** The words for all constants, for a drop-down list. */
    public <E extends Enum<E>> List<String> all(Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(this::code).toList();
    }
}
