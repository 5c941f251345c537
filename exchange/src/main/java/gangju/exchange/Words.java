package gangju.exchange;

import gangju.exchange.table.WordTable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of one language for headings and codes; Chinese unless English is asked for. */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final ClassValue<Map<String, Enum<?>>> BY_WORD = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> codes) {
            return byWord(codes);
        }
    };

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
        return Optional.ofNullable(BY_WORD.get(codes).get(WordTable.fold(word))).map(codes::cast);
    }

    private static Map<String, Enum<?>> byWord(Class<?> codes) {
        var constants = new HashMap<String, Enum<?>>();
        for (var constant : codes.getEnumConstants()) {
            var code = (Enum<?>) constant;
            for (var word : List.of(
                    code.name(),
                    of(Locale.CHINESE).code(code),
                    of(Locale.ENGLISH).code(code))) {
                constants.putIfAbsent(WordTable.fold(word), code);
            }
        }
        return constants;
    }

    /** The words for all constants, for a drop-down list. */
    public <E extends Enum<E>> List<String> all(Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(this::code).toList();
    }
}
