package gangju.server.indicators.pages.entry;

import gangju.server.pages.PageFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form for one figure.
 *
 * @param correcting the figure that is corrected, in words; null for a new one
 * @param before figures of the series, the latest first, so that a slip is seen at once
 */
public record FigureFormPage(
        PageFrame frame,
        String code,
        String name,
        @Nullable String correcting,
        Map<String, String> values,
        Map<String, String> problems,
        List<Options> options,
        List<Before> before,
        String unit) {
    public FigureFormPage {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
        options = List.copyOf(options);
        before = List.copyOf(before);
    }

    /** The values of a field to choose from, by field. */
    public record Options(String field, List<Option> values) {
        public Options {
            values = List.copyOf(values);
        }
    }

    /** A value to choose. */
    public record Option(String value, String label) {}

    /** A figure that is there already. */
    public record Before(String period, String figure, String source) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public List<Option> options(String field) {
        return options.stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .map(Options::values)
                .orElse(List.of());
    }
}
