package gangju.server.indicators.pages.entry;

import gangju.server.pages.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, and what is wrong with it, field by field. */
public final class Typed {
    private static final int LONGEST = 4_000;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Messages words;

    private Typed(Messages words) {
        this.words = words;
    }

    public static Typed of(HttpServletRequest request, Messages words) {
        var typed = new Typed(words);
        request.getParameterMap().forEach((name, all) -> typed.values.put(name, all[0].strip()));
        return typed;
    }

    public static Typed of(Map<String, String> values, Messages words) {
        var typed = new Typed(words);
        typed.values.putAll(values);
        return typed;
    }

    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    public Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    /** In the reader's language. */
    public String word(String key) {
        return words.get(key);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    public void refuse(String field, String problem) {
        problems.putIfAbsent(field, problem);
    }

    /** Null where nothing was typed. */
    public @Nullable String text(String field) {
        var value = values.getOrDefault(field, "");
        if (value.length() > LONGEST) {
            refuse(field, words.get("entry.too-long", LONGEST));
            return null;
        }
        return value.isEmpty() ? null : value;
    }

    /** Empty, with a problem noted, where nothing was typed. */
    public String required(String field) {
        var value = text(field);
        if (value == null) {
            refuse(field, words.get("entry.required"));
            return "";
        }
        return value;
    }

    /** Empty where nothing was typed, or, with a problem noted, where it can't be read. */
    public <T> Optional<T> parsed(String field, String problem, Function<String, T> parser) {
        var value = text(field);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(value));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            refuse(field, words.get(problem, value));
            return Optional.empty();
        }
    }

    /** The constant that the field names in any case. */
    public <E extends Enum<E>> E constant(String field, Class<E> type, E otherwise) {
        return parsed(field, "entry.unknown", text -> Enum.valueOf(type, text.toUpperCase(java.util.Locale.ROOT)))
                .orElse(otherwise);
    }
}
