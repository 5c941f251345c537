package gangju.server.execution.reporting;

import gangju.server.indicators.ReportedFigures.Fact;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The name of a figure's field in a report: {@code GDP|Beijing|2026-Q3|sex=f}. */
public final class FactKey {
    private FactKey() {}

    public static String of(Fact fact) {
        Map<String, String> sorted = new TreeMap<>(fact.dimensions());
        return fact.indicator() + "|" + fact.area() + "|" + fact.period() + "|"
                + sorted.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(";"));
    }
}
