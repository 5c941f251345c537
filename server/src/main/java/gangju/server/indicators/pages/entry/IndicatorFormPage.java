package gangju.server.indicators.pages.entry;

import gangju.server.indicators.pages.entry.FigureFormPage.Options;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form for an indicator.
 *
 * @param code of the one that is changed; null for a new one
 */
public record IndicatorFormPage(
        PageFrame frame,
        @Nullable String code,
        String name,
        Map<String, String> values,
        Map<String, String> problems,
        List<Options> options) {
    public IndicatorFormPage {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
        options = List.copyOf(options);
    }

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
