package gangju.exchange.assessment;

import gangju.exchange.figures.FigureSheet;
import gangju.indicator.Direction;
import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Observation;
import gangju.indicator.PriceBasis;
import java.util.LinkedHashMap;
import java.util.List;

/** The indicators that a table of figures names, where nobody has described them: no more than the figures show. */
final class NamedByFigures {
    private NamedByFigures() {}

    static List<Indicator> in(FigureSheet sheet) {
        var found = new LinkedHashMap<String, Indicator>();
        PlanAssessor.observations(sheet)
                .forEach(observation ->
                        found.computeIfAbsent(observation.indicator(), code -> indicator(sheet, observation)));
        return List.copyOf(found.values());
    }

    private static Indicator indicator(FigureSheet sheet, Observation observation) {
        var code = observation.indicator();
        return new Indicator(
                code,
                sheet.names().getOrDefault(code, code),
                null,
                List.of(),
                observation.unit(),
                null,
                Direction.NONE,
                kind(observation),
                Frequency.YEAR,
                null,
                PriceBasis.NOT_STATED,
                observation.area(),
                null,
                null,
                null,
                null,
                false);
    }

    private static IndicatorKind kind(Observation observation) {
        return switch (observation.unit().dimension()) {
            case "place" -> IndicatorKind.RANK;
            case "share" -> IndicatorKind.RATE;
            default -> IndicatorKind.FLOW;
        };
    }
}
