package gangju.server.indicators.pages.entry;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The form for one figure.
 *
 * @param correcting the figure that is corrected, in words; null for a new one
 * @param asked what is doubtful, before it is kept; null where nothing is
 * @param before figures of the series, the latest first, so that a slip is seen at once
 */
public record FigureFormPage(
        PageFrame frame,
        String code,
        String name,
        @Nullable String correcting,
        Map<String, String> values,
        Map<String, String> problems,
        @Nullable Asked asked,
        List<Options> options,
        List<Before> before,
        String unit) {
    public FigureFormPage {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
        options = List.copyOf(options);
        before = List.copyOf(before);
    }

    /**
     * Whether a figure is to be kept that checks doubt.
     *
     * @param seal comes back with the answer, and says what it is about
     */
    public record Asked(String seal, List<Shown> doubts) {
        public Asked {
            doubts = List.copyOf(doubts);
        }
    }

    /** A doubt, and what to do about it. */
    public record Shown(String what, String todo) {}

    /** The values of a field to choose from, by field. */
    public record Options(String field, List<Option> values) {
        public Options {
            values = List.copyOf(values);
        }
    }

    /** A value to choose. */

    /** A figure that is there already. */
    public record Before(String period, String figure, String source) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What was typed, to be sent again as it is. */
    public Map<String, String> typed() {
        var typed = new TreeMap<>(values);
        typed.keySet().removeAll(Set.of(frame.csrf().field(), "keep"));
        return typed;
    }

    public List<Option> options(String field) {
        return options.stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .map(Options::values)
                .orElse(List.of());
    }
}
