package gangju.server.indicators.pages.indicator;

import gangju.indicator.IndicatorKind;
import gangju.indicator.Observation;
import gangju.indicator.vintage.Figure;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.PageJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of the chart of one series: those of the table beside it, at the ends of their periods. */
record CourseNumbers(SeriesFigures series, FigureText text, LocalDate today) {
    /** A point of another line, with the word for its period. */
    record Point(LocalDate end, BigDecimal value, String word) {
        List<Object> cells() {
            return List.of(FigureText.place(end), value, word);
        }
    }

    /** What is expected. */
    record Expected(LocalDate end, BigDecimal value, BigDecimal low, BigDecimal high, String word) {}

    /** The line of another area. */
    record Other(String name, SeriesFigures figures) {}

    /** What belongs to the line besides its own figures. */
    record Beside(List<Point> required, List<Point> targets, List<Expected> expected, List<Other> others) {}

    /** Null where there are too few points to draw. */
    @Nullable
    String json(Beside beside) {
        var line = series.onLine();
        if (line.isEmpty()) {
            return null;
        }
        var from = series.comparableFrom();
        var numbers = new LinkedHashMap<String, Object>();
        numbers.put("unit", text.figures().unit(series.indicator().unit().symbol()));
        numbers.put("decimals", series.decimals());
        numbers.put("rank", series.indicator().kind() == IndicatorKind.RANK);
        numbers.put(
                "actual",
                line.subList(from, line.size()).stream().map(this::cells).toList());
        numbers.put("older", line.subList(0, from).stream().map(this::cells).toList());
        numbers.put("required", beside.required().stream().map(Point::cells).toList());
        numbers.put("targets", beside.targets().stream().map(Point::cells).toList());
        numbers.put(
                "forecast", beside.expected().stream().map(CourseNumbers::cells).toList());
        numbers.put(
                "vintages",
                line.stream().flatMap(figure -> vintages(figure).stream()).toList());
        numbers.put("breaks", breaks(line));
        numbers.put("today", FigureText.place(today));
        numbers.put(
                "others",
                beside.others().stream()
                        .map(other -> Map.of(
                                "name",
                                other.name(),
                                "points",
                                other.figures().onLine().stream()
                                        .map(figure -> other(other.figures(), figure))
                                        .toList()))
                        .toList());
        numbers.put("words", words());
        return PageJson.write(numbers);
    }

    private List<Object> cells(Figure figure) {
        return other(series, figure);
    }

    private List<Object> other(SeriesFigures of, Figure figure) {
        return List.of(
                FigureText.place(figure.period().end()),
                of.value(figure.used()).orElseThrow(),
                text.period(figure.period()));
    }

    private static List<Object> cells(Expected expected) {
        return List.of(
                FigureText.place(expected.end()), expected.value(), expected.low(), expected.high(), expected.word());
    }

    private List<List<Object>> vintages(Figure figure) {
        var used = series.value(figure.used()).orElseThrow();
        return figure.others().stream()
                .flatMap(other -> series
                        .value(other)
                        .filter(value -> value.compareTo(used) != 0)
                        .map(value ->
                                List.<Object>of(FigureText.place(figure.period().end()), value, word(figure, other)))
                        .stream())
                .toList();
    }

    private String word(Figure figure, Observation other) {
        var published = other.published();
        return text.period(figure.period())
                + text.words().get("browse.comma")
                + text.source(other.source().publisher(), null)
                + (published == null ? "" : " " + published);
    }

    private List<List<Object>> breaks(List<Figure> line) {
        var breaks = new ArrayList<List<Object>>();
        for (var i = 1; i < line.size(); i++) {
            var why = line.get(i).used().breakBefore();
            if (why != null) {
                var place = FigureText.place(line.get(i - 1).period().end())
                        .add(FigureText.place(line.get(i).period().end()))
                        .divide(BigDecimal.TWO, 4, java.math.RoundingMode.HALF_UP);
                breaks.add(List.of(place, text.words().get("monitor.flag.break")));
            }
        }
        return breaks;
    }

    private Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var code : List.of(
                "actual",
                "required",
                "older",
                "vintage",
                "forecast",
                "target",
                "interval",
                "picture",
                "today",
                "axis")) {
            words.put(code, text.words().get("monitor.legend." + code));
        }
        return words;
    }
}
