package gangju.server.supervision.rules.pages;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule, or a new one.
 *
 * @param action where the form goes
 * @param seen the version that is changed; 0 for a new rule
 * @param isKept whether there is such a rule
 * @param says it in a sentence; empty for a new rule
 * @param plans with whether it is on for them
 * @param versions all there were, the newest first
 */
public record RulePage(
        PageFrame frame,
        String title,
        String action,
        int seen,
        boolean isKept,
        boolean mayKeep,
        boolean ended,
        String says,
        @Nullable Told told,
        Map<String, String> values,
        Map<String, String> problems,
        List<Option> kinds,
        List<Option> severities,
        List<Option> ways,
        List<PlanSwitch> plans,
        List<VersionLine> versions) {
    public record PlanSwitch(long id, String title, boolean isOn) {}

    /** A version: when, by whom, and what it said. */
    public record VersionLine(int version, String time, String by, String says, String asks, boolean ended) {}
}
