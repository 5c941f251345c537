package gangju.server.indicators.pages.indicator;

import gangju.indicator.Unit;
import gangju.indicator.vintage.Figure;
import gangju.model.TargetType;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.PromiseText;
import gangju.server.indicators.pages.indicator.CourseNumbers.Expected;
import gangju.server.indicators.pages.indicator.CourseNumbers.Point;
import gangju.server.indicators.status.WatchedTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the targets ask of the line, and the line in words. */
record PromiseLine(SeriesFigures series, FigureText text) {
    /** Targets whose value is a value of the indicator itself. */
    private static final Set<TargetType> ON_THE_LINE =
            Set.of(TargetType.LEVEL, TargetType.RANGE, TargetType.RANK, TargetType.COVERAGE, TargetType.CAPABILITY);

    /** The targets at their dates, as short as a label needs. */
    List<Point> targets(List<ToldTarget> told) {
        var points = new ArrayList<Point>();
        for (var one : told) {
            var date = one.assessed().watched().target().terms().date();
            value(one.assessed().watched().target())
                    .filter(value -> date != null)
                    .ifPresent(value -> points.add(new Point(
                            java.util.Objects.requireNonNull(date).end(),
                            value,
                            label(one.assessed().watched().target()))));
        }
        return points;
    }

    private String label(WatchedTarget target) {
        return PromiseText.of(text.words()).measure(target);
    }

    /** The required path of the first linked target that has one. */
    List<Point> required(List<ToldTarget> told) {
        return told.stream()
                .map(ToldTarget::path)
                .filter(path -> path.size() > 1)
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(point -> new Point(point.period().end(), shown(point.value()), text.period(point.period())))
                .toList();
    }

    /** Root and division leave more digits than anybody reads. */
    private static BigDecimal shown(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** What is expected until the date of the first linked target that can be carried on. */
    List<Expected> expected(List<ToldTarget> told) {
        return told.stream()
                .flatMap(one -> one.forecast().stream())
                .filter(forecast -> forecast.quantity() == gangju.indicator.forecast.Quantity.LEVEL)
                .findFirst()
                .map(forecast -> forecast.path().stream()
                        .map(point -> new Expected(
                                point.period().end(),
                                point.value(),
                                point.low(),
                                point.high(),
                                text.period(point.period())))
                        .toList())
                .orElse(List.of());
    }

    static Map<LocalDate, BigDecimal> byDay(List<Point> required) {
        return required.stream().collect(Collectors.toMap(Point::end, Point::value, (one, other) -> one));
    }

    private Optional<BigDecimal> value(WatchedTarget target) {
        var terms = target.terms();
        var value = terms.value();
        if (value == null || !ON_THE_LINE.contains(terms.type())) {
            return Optional.empty();
        }
        var unit = terms.unit();
        return unit == null
                ? Optional.of(value)
                : Unit.of(unit).convert(value, series.indicator().unit());
    }

    /** The answer in a sentence. */
    String lead(String name, List<ToldTarget> told) {
        var words = text.words();
        var latest = series.latest();
        if (latest.isEmpty()) {
            return words.get("monitor.indicator.lead.none", name);
        }
        var period = text.period(latest.get().period());
        var reason = told.isEmpty() ? "" : told.getFirst().promise().reason();
        if (reason.contains(period)) {
            return reason; // which tells the latest figure
        }
        var said = words.get(
                "monitor.indicator.lead", period, text.figure(latest.get().used()));
        var stop = words.isEnglish() ? ". " : "。";
        return reason.isEmpty() ? said + stop.strip() : said + stop + reason;
    }

    /** The chart for who does not see it. */
    String summary(String name) {
        var line = series.onLine();
        if (line.isEmpty()) {
            return name;
        }
        var words = text.words();
        var from = point(line.getFirst());
        var said = line.size() == 1 ? from : words.get("monitor.indicator.chart.from", from, point(line.getLast()));
        return words.get("monitor.indicator.chart", name, said);
    }

    private String point(Figure figure) {
        return text.words()
                .get("monitor.indicator.chart.point", text.period(figure.period()), text.figure(figure.used()));
    }

    /** What a reader of the chart must know. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        for (var figure : series.onLine()) {
            var why = figure.used().breakBefore();
            if (why != null) {
                notes.add(text.words().get("monitor.indicator.chart.break", text.period(figure.period()), why));
            }
        }
        if (series.onLine().stream().anyMatch(figure -> figure.used().bound() != gangju.indicator.Bound.EXACT)) {
            notes.add(text.words().get("monitor.indicator.chart.shares"));
        }
        return notes;
    }
}
