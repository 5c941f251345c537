package gangju.server.execution.reporting.pages;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import java.util.List;
import java.util.Map;

/**
 * The form of a round.
 *
 * @param hasPlans whether there is a plan whose scheme is approved
 */
public record NewRoundPage(
        PageFrame frame,
        boolean hasPlans,
        List<Option> plans,
        List<Option> periods,
        Map<String, String> values,
        List<String> kinds,
        Map<String, String> problems) {}
