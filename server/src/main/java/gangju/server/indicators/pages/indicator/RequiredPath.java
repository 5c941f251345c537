package gangju.server.indicators.pages.indicator;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.remark.Remark;
import gangju.indicator.status.Course;
import gangju.indicator.status.Course.Shape;
import gangju.indicator.status.TargetTerms;
import gangju.model.TargetType;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.indicator.CourseNumbers.Point;
import gangju.server.indicators.status.AssessedTarget;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values that a target asks for at the ends of years, for drawing: from its base over the points that the plan or a
 * person gives to its value. Only for targets whose values are values of the indicator and whose path is straight or
 * stepped; the receipt has the one value that decided.
 */
record RequiredPath(AssessedTarget assessed, SeriesFigures series, FigureText text) {
    private static final Set<TargetType> STRAIGHT =
            Set.of(TargetType.LEVEL, TargetType.COVERAGE, TargetType.CAPABILITY);

    private record Knot(LocalDate day, BigDecimal value) {}

    List<Point> points() {
        var knots = knots();
        if (knots.size() < 2) {
            return List.of();
        }
        var points = new ArrayList<Point>();
        var last = knots.getLast().day();
        for (var day = knots.getFirst().day(); !day.isAfter(last); day = yearEnd(day.plusDays(1))) {
            points.add(new Point(day, at(knots, day), word(day)));
            if (day.equals(last)) {
                break;
            }
        }
        if (!points.getLast().end().equals(last)) {
            points.add(new Point(last, knots.getLast().value(), word(last)));
        }
        return points;
    }

    private static LocalDate yearEnd(LocalDate day) {
        return LocalDate.of(day.getYear(), 12, 31);
    }

    private String word(LocalDate day) {
        return day.equals(yearEnd(day)) ? text.period(ReferencePeriod.ofYear(day.getYear())) : day.toString();
    }

    private List<Knot> knots() {
        var terms = assessed.watched().watch().terms();
        var shape = course().shape();
        if (!STRAIGHT.contains(terms.type()) || shape == Shape.GEOMETRIC || shape == Shape.S_SHAPED) {
            return List.of();
        }
        var date = terms.date();
        var value = terms.value();
        var base = base(terms);
        if (date == null || value == null || base.isEmpty()) {
            return List.of();
        }
        var unit = terms.unit();
        var knots = new ArrayList<Knot>();
        knots.add(base.get());
        course().points().stream()
                .sorted(Comparator.comparing(point -> point.period().end()))
                .forEach(point -> converted(point.value(), unit)
                        .ifPresent(one -> knots.add(new Knot(point.period().end(), one))));
        converted(value, unit).ifPresent(one -> knots.add(new Knot(date.end(), one)));
        return knots.getLast().day().isAfter(knots.getFirst().day()) ? knots : List.of();
    }

    private Course course() {
        return assessed.watched().watch().course();
    }

    /** The plan's own, else the figure that the assessment says it took. */
    private Optional<Knot> base(TargetTerms terms) {
        var baseline = terms.baseline();
        if (baseline != null) {
            var date = baseline.date();
            return date == null
                    ? Optional.empty()
                    : converted(baseline.value(), baseline.unit() == null ? terms.unit() : baseline.unit())
                            .map(value -> new Knot(date.end(), value));
        }
        return assessed.assessment().flags().stream()
                .filter(flag -> flag.code().equals("base-from-figures"))
                .findFirst()
                .flatMap(this::named);
    }

    private Optional<Knot> named(Remark flag) {
        return series.figures().inOrder().stream()
                .filter(figure -> !flag.arguments().isEmpty()
                        && Remark.text(figure.period()).equals(flag.arguments().getFirst()))
                .findFirst()
                .flatMap(figure -> series.value(figure.used())
                        .map(value -> new Knot(figure.period().end(), value)));
    }

    private Optional<BigDecimal> converted(BigDecimal value, @org.jspecify.annotations.Nullable String unit) {
        return unit == null
                ? Optional.of(value)
                : Unit.of(unit).convert(value, series.indicator().unit());
    }

    private BigDecimal at(List<Knot> knots, LocalDate day) {
        var before = knots.getFirst();
        for (var knot : knots) {
            if (!knot.day().isAfter(day)) {
                before = knot;
                continue;
            }
            return course().shape() == Shape.STEPPED ? before.value() : between(before, knot, day);
        }
        return before.value();
    }

    private static BigDecimal between(Knot from, Knot to, LocalDate day) {
        var done = BigDecimal.valueOf(months(from.day(), day));
        var whole = BigDecimal.valueOf(Math.max(1, months(from.day(), to.day())));
        return from.value()
                .add(to.value().subtract(from.value()).multiply(done).divide(whole, MathContext.DECIMAL64))
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private static long months(LocalDate from, LocalDate to) {
        return (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
    }
}
