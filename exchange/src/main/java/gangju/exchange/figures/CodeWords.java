package gangju.exchange.figures;

import gangju.exchange.table.WordTable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words for the constants of a code list, from a resource.
 *
 * @param <E> the code list
 */
final class CodeWords<E extends Enum<E>> {
    private final Map<String, E> byWord = new HashMap<>();
    private final Map<E, List<String>> words;

    /** @param resource a constant, its Chinese word, its English word, others */
    CodeWords(Class<E> codes, String resource) {
        words = new EnumMap<>(codes);
        for (var cells : WordTable.load(CodeWords.class, resource)) {
            var code = Enum.valueOf(codes, cells.getFirst());
            words.put(code, cells.subList(1, 3));
            byWord.put(WordTable.fold(code.name()), code);
            cells.stream().skip(1).forEach(word -> byWord.put(WordTable.fold(word), code));
        }
    }

    Optional<E> parse(String text) {
        return Optional.ofNullable(byWord.get(WordTable.fold(text)));
    }

    /** In Chinese unless English is asked for. */
    String word(E code, Locale locale) {
        return words.getOrDefault(code, List.of(code.name(), code.name()))
                .get(locale.getLanguage().equals("en") ? 1 : 0);
    }

    /** All of them in one language, for a drop-down list. */
    List<String> all(Locale locale) {
        return words.keySet().stream().map(code -> word(code, locale)).toList();
    }
}
