package gangju.exchange.figures;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Further dimensions of a figure in one cell: {@code 性别=女；行业=制造业}. */
final class Dimensions {
    private static final Pattern PARTS = Pattern.compile("[;；]");

    private Dimensions() {}

    /** Empty where the text is of another form. */
    static Optional<Map<String, String>> parse(String text) {
        var found = new TreeMap<String, String>();
        for (var part : PARTS.split(text)) {
            var pair = part.split("[=＝]", 2);
            if (pair.length == 2 && !pair[0].isBlank() && !pair[1].isBlank()) {
                found.put(pair[0].strip(), pair[1].strip());
            } else if (!part.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    static String text(Map<String, String> dimensions) {
        return new TreeMap<>(dimensions)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("；"));
    }
}
