package gangju.server.indicators.pages.methods;

import gangju.indicator.Clocks;
import gangju.indicator.status.Tolerance;
import gangju.indicator.status.Tolerances;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.methods.TolerancesPage.Decision;
import gangju.server.indicators.pages.methods.TolerancesPage.Line;
import gangju.server.indicators.pages.methods.TolerancesPage.Now;
import gangju.server.indicators.pages.methods.TolerancesPage.Run;
import gangju.server.indicators.status.Rejudging.Progress;
import gangju.server.indicators.status.ToleranceDecisions.Decided;
import gangju.server.pages.DisplayNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tolerances as they are by two clocks, in the words of one language. */
record ToleranceText(FigureText text, Tolerances all, Clocks clocks) {
    List<Line> lines() {
        return Arrays.stream(ToleranceKind.values()).map(this::line).toList();
    }

    private Line line(ToleranceKind kind) {
        return new Line(
                kind.code(),
                kind.name(text),
                kind.meaning(text),
                kind.text(kind.builtIn().value(), text),
                text.words().get("tolerances.why." + kind.code()),
                now(kind));
    }

    /** What the office decided, for all and for single methods. */
    private List<Now> now(ToleranceKind kind) {
        var now = new ArrayList<Now>();
        for (var method : kind.allowed()) {
            var held = all.get(kind.code(), method, clocks);
            if (held.method().equals(method) && !isBuiltIn(held)) {
                now.add(new Now(kind.text(held.value(), text), ToleranceKind.method(method, text)));
            }
        }
        return now;
    }

    private static boolean isBuiltIn(Tolerance held) {
        return Tolerances.builtIn().rows().contains(held);
    }

    /** How many of the tolerances are the office's own, and how often it decided. */
    String lead(List<Line> lines, int decisions) {
        var own = lines.stream().filter(line -> !line.now().isEmpty()).count();
        return decisions == 0
                ? text.words().get("tolerances.lead.none", lines.size())
                : text.words().get("tolerances.lead", lines.size(), own, decisions);
    }

    Run run(Progress progress, DisplayNames names) {
        var figures = text.figures();
        var finished = progress.finished();
        return new Run(
                text.words().get("monitor.cause." + progress.cause().toLowerCase(Locale.ROOT)),
                text.dates().minute(progress.asked()),
                progress.by() == null ? null : names.of(progress.by(), text.words()),
                progress.judged(),
                progress.targets(),
                text.words()
                        .get(
                                "tolerances.run.count",
                                figures.number(java.math.BigDecimal.valueOf(progress.judged())),
                                figures.number(java.math.BigDecimal.valueOf(progress.targets()))),
                finished == null ? null : text.dates().minute(finished));
    }

    Decision decision(Decided decided, DisplayNames names) {
        var tolerance = decided.tolerance();
        var kind = ToleranceKind.of(tolerance.name());
        return new Decision(
                text.dates().minute(decided.at()),
                names.of(decided.by(), text.words()),
                kind.map(known -> known.name(text)).orElse(tolerance.name()),
                ToleranceKind.method(tolerance.method(), text),
                kind.map(known -> known.text(tolerance.value(), text))
                        .orElse(tolerance.value().toPlainString()),
                from(tolerance.from()),
                tolerance.reason(),
                tolerance.source(),
                text.words().get("tolerances.state." + state(tolerance)));
    }

    private String from(@Nullable LocalDate from) {
        return from == null
                ? text.words().get("methods.tolerance.always")
                : text.dates().of(from);
    }

    private String state(Tolerance tolerance) {
        var from = tolerance.from();
        if (from != null && from.isAfter(clocks.asOf())) {
            return "ahead";
        }
        return all.get(tolerance.name(), tolerance.method(), clocks).equals(tolerance) ? "now" : "replaced";
    }
}
