package gangju.server.indicators.pages.methods;

import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.Status;
import gangju.server.pages.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it is judged.
 *
 * @param target id of the target that published methods are compared for, as typed
 * @param compared what each of them says; empty where no target is chosen
 * @param illustration why the back-test must not be taken for a measure; null where there are cases enough
 */
public record MethodsPage(
        PageFrame frame,
        ClockStrip clocks,
        List<Rule> rules,
        List<TolerancesPage.Line> tolerances,
        List<Warning> warnings,
        String target,
        @Nullable String targetName,
        List<Compared> compared,
        @Nullable String illustration,
        String cases,
        List<Horizon> horizons) {
    public MethodsPage {
        rules = List.copyOf(rules);
        tolerances = List.copyOf(tolerances);
        warnings = List.copyOf(warnings);
        compared = List.copyOf(compared);
        horizons = List.copyOf(horizons);
    }

    /** A type of target and how it is judged. */
    public record Rule(String type, String how) {}

    /** A rule of warnings. */
    public record Warning(String rule, String severity, boolean on, String parameters, String reason) {}

    /** What a published method says of the chosen target. */
    public record Compared(String method, String source, Status status, String reason) {}

    /** How forecasts of so many years would have done. */
    public record Horizon(String years, int n, String inside, String error, String naive, String bias) {}
}
