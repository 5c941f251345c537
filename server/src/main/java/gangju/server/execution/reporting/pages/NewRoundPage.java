package gangju.server.execution.reporting.pages;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a round.
 *
 * @param unchecked what has to be known first; null for nothing
 * @param hasPlans whether there is a plan whose scheme is approved
 */
public record NewRoundPage(
        PageFrame frame,
        boolean hasPlans,
        List<Option> plans,
        List<Option> periods,
        Map<String, String> values,
        List<String> kinds,
        Map<String, String> problems,
        @Nullable Unchecked unchecked) {
    /**
     * Units whose reports nobody in the unit would check, in a sentence; whoever opens the round knows of {@code seal}.
     */
    public record Unchecked(String text, String seal) {}
}
