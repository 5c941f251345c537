package gangju.exchange.assessment;

import gangju.exchange.assessment.PlanAssessment.AssessedTarget;
import gangju.exchange.figures.FigureRow;
import gangju.exchange.figures.FigureSheet;
import gangju.exchange.table.SetAside;
import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.Observation;
import gangju.indicator.forecast.Forecaster;
import gangju.indicator.link.Link;
import gangju.indicator.link.Linker;
import gangju.indicator.link.NamedTarget;
import gangju.indicator.status.Assessor;
import gangju.indicator.status.Course;
import gangju.indicator.status.TargetTerms;
import gangju.indicator.status.Tolerances;
import gangju.indicator.status.Watch;
import gangju.indicator.vintage.Figures;
import gangju.indicator.vintage.Vintages;
import gangju.model.IssuingArea;
import gangju.model.Reading;
import gangju.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Judges the targets of a plan by the figures of a file, with the engine that the server uses. */
public final class PlanAssessor {
    private final Linker linker;
    private final Tolerances tolerances;

    /** @param folding makes two ways of writing one Chinese name the same, without spaces and punctuation */
    public PlanAssessor(UnaryOperator<String> folding, Tolerances tolerances) {
        this.linker = new Linker(folding);
        this.tolerances = tolerances;
    }

    /** @param indicators that targets may link to; empty takes those that the figures name */
    public PlanAssessment assess(Reading plan, List<Indicator> indicators, FigureSheet sheet, Clocks clocks) {
        var known = indicators.isEmpty() ? NamedByFigures.in(sheet) : indicators;
        var area = IssuingArea.of(plan.metadata().issuers(), title(plan)).area();
        var named = plan.targets().stream()
                .map(target -> NamedTarget.of(target, area))
                .toList();
        var linking = linker.link(named, known);
        var sieve = new Sieve(linking.links(), clocks);
        var used = new LinkedHashMap<String, List<Observation>>();
        var unused = new ArrayList<>(sheet.unused());
        for (var row : sheet.rows()) {
            var why = sieve.refuses(row.observation());
            why.ifPresent(reason -> unused.add(new SetAside(row.row(), reason)));
            if (sieve.mayCount(row.observation())) {
                used.computeIfAbsent(row.observation().indicator(), code -> new ArrayList<>())
                        .add(row.observation());
            }
        }
        return new PlanAssessment(
                title(plan),
                clocks,
                plan.targets().stream()
                        .map(target -> assess(plan, target, linking.of(target.id()), used, clocks))
                        .toList(),
                linking.targets(),
                linking.indicators(),
                unused.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(SetAside::row))
                        .toList());
    }

    private AssessedTarget assess(
            Reading plan, Target target, Optional<Link> link, Map<String, List<Observation>> used, Clocks clocks) {
        var indicator = link.map(Link::indicator);
        var watch = new Watch(
                TargetTerms.of(target),
                indicator,
                plan.metadata().period(),
                Course.usual(),
                null,
                null,
                Optional.empty());
        var figures = figures(used, indicator.map(Indicator::code), clocks);
        var growths = figures(used, indicator.map(Indicator::growthIndicator), clocks);
        return new AssessedTarget(
                target,
                link,
                new Assessor(tolerances).assess(watch, figures, growths, clocks),
                link.map(l -> Forecaster.byRule(tolerances).outlook(watch, figures, growths, clocks)));
    }

    private static Figures figures(Map<String, List<Observation>> used, Optional<String> code, Clocks clocks) {
        return code.map(used::get)
                .map(observations -> Vintages.choose(observations, List.of(), clocks))
                .orElse(Figures.empty());
    }

    private static String title(Reading plan) {
        var title = plan.metadata().title();
        return title == null ? plan.source().file() : title;
    }

    /** Rows that gave a figure, whatever became of it. */
    static Stream<Observation> observations(FigureSheet sheet) {
        return sheet.rows().stream().map(FigureRow::observation);
    }
}
