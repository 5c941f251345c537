package gangju.server.indicators.pages.warnings;

import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.Filters;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that match, the gravest first.
 *
 * @param acting whether the reader may act, which nobody may who looks back
 * @param here the address to come back to
 */
public record WarningsPage(
        PageFrame frame,
        ClockStrip clocks,
        @Nullable Told told,
        String lead,
        Filters filters,
        List<Line> lines,
        boolean acting,
        String here,
        String excel,
        String tomorrow,
        Pager pager) {
    public WarningsPage {
        lines = List.copyOf(lines);
    }

    /**
     * A warning.
     *
     * @param state what became of it, null for a new one
     * @param rests until when it is snoozed and why
     * @param tied addresses and labels of what came of it elsewhere
     * @param acts what can be done about it elsewhere, likewise
     */
    public record Line(
            long id,
            String rule,
            String severity,
            boolean grave,
            String what,
            String why,
            String todo,
            String target,
            String targetHref,
            String plan,
            String planHref,
            @Nullable String indicatorHref,
            String since,
            @Nullable String state,
            @Nullable String rests,
            boolean open,
            boolean acknowledged,
            List<Option> tied,
            List<Option> acts) {}
}
