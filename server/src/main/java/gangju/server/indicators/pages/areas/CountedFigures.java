package gangju.server.indicators.pages.areas;

import gangju.indicator.Bound;
import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.vintage.Figure;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.figures.FiguresAt;
import gangju.server.indicators.figures.KeptFigure;
import gangju.server.indicators.figures.KeptFigures;
import gangju.server.indicators.figures.Marks;
import gangju.server.indicators.register.Series;
import gangju.server.indicators.register.SharedWords;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The figures that count of many series: for today from what is kept for reading, for any other day from the record.
 */
@Component
final class CountedFigures {
    private final KeptFigures kept;
    private final SharedWords words;
    private final FiguresAt recorded;
    private final Clock clock;

    CountedFigures(KeptFigures kept, SharedWords words, FiguresAt recorded, Clock clock) {
        this.kept = kept;
        this.words = words;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * A figure that counts.
     *
     * @param value in the unit of the indicator; null where there is none
     * @param flags codes of what hangs to the right of it
     * @param publisher null where the source does not name one
     */
    record Counted(
            ReferencePeriod period,
            @Nullable BigDecimal value,
            Bound bound,
            List<String> flags,
            @Nullable String publisher,
            @Nullable String scope) {}

    /** By series, in the order of their periods; within the days. */
    Map<Integer, List<Counted>> of(List<Series> series, Map<Integer, Indicator> indicators, Span span, Clocks clocks) {
        if (series.isEmpty()) {
            return Map.of();
        }
        return clocks.equals(Clocks.on(LocalDate.now(clock)))
                ? kept(series, span)
                : recorded(series, indicators, span, clocks);
    }

    /** The first day and the last. */
    record Span(LocalDate from, LocalDate to) {
        boolean holds(ReferencePeriod period) {
            return !period.start().isBefore(from) && !period.end().isAfter(to);
        }
    }

    private Map<Integer, List<Counted>> kept(List<Series> series, Span span) {
        var ids = series.stream().map(Series::id).toList();
        var found = kept.of(ids, span.from(), span.to(), Viewer.current());
        var sources = words.sources(found.values().stream()
                .flatMap(List::stream)
                .map(KeptFigure::source)
                .toList());
        var counted = new HashMap<Integer, List<Counted>>();
        found.forEach((id, figures) -> counted.put(
                id,
                figures.stream()
                        .map(figure -> new Counted(
                                figure.period(),
                                figure.value(),
                                figure.marks().bound(),
                                flags(figure.marks()),
                                Objects.requireNonNull(sources.get(figure.source()))
                                        .publisher(),
                                figure.marks().hasScope() ? "" : null))
                        .toList()));
        return counted;
    }

    private static List<String> flags(Marks marks) {
        return Stream.of(
                        marks.isDisputed() ? "disputed" : "",
                        marks.isDoubtful() ? "doubtful" : "",
                        marks.isInOtherUnit() ? "other_unit" : "",
                        marks.status() == gangju.indicator.ObservationStatus.NORMAL
                                ? ""
                                : marks.status().name().toLowerCase(java.util.Locale.ROOT),
                        marks.hasBreakBefore() ? "break" : "",
                        marks.hasScope() ? "scope" : "")
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private Map<Integer, List<Counted>> recorded(
            List<Series> series, Map<Integer, Indicator> indicators, Span span, Clocks clocks) {
        var unit = series.stream()
                .collect(Collectors.toMap(
                        Series::id,
                        one -> Objects.requireNonNull(indicators.get(one.indicator()))
                                .unit()));
        var found = recorded.of(unit.keySet(), clocks, Viewer.current());
        var counted = new HashMap<Integer, List<Counted>>();
        found.forEach((id, figures) -> counted.put(
                id,
                figures.inOrder().stream()
                        .filter(figure -> span.holds(figure.period()))
                        .map(figure -> counted(figure, Objects.requireNonNull(unit.get(id))))
                        .toList()));
        return counted;
    }

    private static Counted counted(Figure figure, gangju.indicator.Unit unit) {
        var used = figure.used();
        var value = used.value() == null
                ? null
                : used.unit().convert(used.value(), unit).orElse(null);
        var flags = Stream.of(
                        figure.disputed() ? "disputed" : "",
                        used.value() != null && value == null ? "other_unit" : "",
                        used.status() == gangju.indicator.ObservationStatus.NORMAL
                                ? ""
                                : used.status().name().toLowerCase(java.util.Locale.ROOT),
                        used.breakBefore() == null ? "" : "break",
                        used.scope() == null ? "" : "scope")
                .filter(code -> !code.isEmpty())
                .toList();
        return new Counted(
                figure.period(), value, used.bound(), flags, used.source().publisher(), used.scope());
    }
}
