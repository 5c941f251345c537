package gangju.server.indicators.pages.links;

import gangju.server.indicators.pages.Status;
import gangju.server.pages.Option;
import gangju.server.pages.Told;
import gangju.server.plans.PlanPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one target is judged: by which method, with which tolerance and course, or by a person. */
public record SettingsPage(
        PlanPage page,
        @Nullable Told told,
        long item,
        String name,
        String quote,
        String reading,
        @Nullable Status status,
        String reason,
        Map<String, String> values,
        Map<String, String> problems,
        List<Option> methods,
        List<Option> shapes,
        List<Option> outcomes,
        @Nullable String linked) {
    public SettingsPage {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
        methods = List.copyOf(methods);
        shapes = List.copyOf(shapes);
        outcomes = List.copyOf(outcomes);
    }
}
