package gangju.server.indicators.pages.methods;

import gangju.server.indicators.pages.ClockStrip;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tolerances in force, the decisions that made them so, and how far judging anew has come.
 *
 * @param runs the last times that targets were judged anew, the latest first
 * @param asked what is about to be decided; null where nothing is
 * @param mayDecide not where the page looks back
 */
public record TolerancesPage(
        PageFrame frame,
        ClockStrip clocks,
        @Nullable Told told,
        String lead,
        List<Run> runs,
        List<Line> lines,
        Map<String, String> values,
        Map<String, String> problems,
        List<Option> names,
        List<Option> methods,
        @Nullable Asked asked,
        List<Decision> decisions,
        boolean mayDecide) {
    public TolerancesPage {
        runs = List.copyOf(runs);
        lines = List.copyOf(lines);
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
        names = List.copyOf(names);
        methods = List.copyOf(methods);
        decisions = List.copyOf(decisions);
    }

    /**
     * Targets judged anew.
     *
     * @param finished null while it goes on
     */
    public record Run(
            String cause,
            String since,
            @Nullable String by,
            int judged,
            int targets,
            String count,
            @Nullable String finished) {
        /** Of all targets, in whole percent, rounded down. */
        public long percent() {
            return targets == 0 ? 100 : Math.min(100L, 100L * judged / targets);
        }
    }

    /**
     * One tolerance.
     *
     * @param now what holds instead of the default, by method; empty where the default holds
     */
    public record Line(String code, String name, String meaning, String standard, String why, List<Now> now) {
        public Line {
            now = List.copyOf(now);
        }
    }

    /** What holds for a method. */
    public record Now(String value, String method) {}

    /**
     * A decision before it is taken.
     *
     * @param notes what follows from it
     */
    public record Asked(String change, List<String> notes) {
        public Asked {
            notes = List.copyOf(notes);
        }
    }

    /** A decision that was taken, and whether it holds, will hold, or has been replaced. */
    public record Decision(
            String when,
            String by,
            String name,
            String method,
            String value,
            String from,
            String reason,
            String source,
            String state) {}

    public boolean isRunning() {
        return runs.stream().anyMatch(run -> run.finished() == null);
    }

    /** What was typed, to be sent again as it is. */
    public Map<String, String> typed() {
        var typed = new TreeMap<>(values);
        typed.keySet().removeAll(List.of(frame.csrf().field(), TolerancesController.SURE));
        return typed;
    }
}
