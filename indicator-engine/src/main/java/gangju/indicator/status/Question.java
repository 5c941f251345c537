package gangju.indicator.status;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Unit;
import gangju.indicator.method.ProgressMethod;
import gangju.indicator.remark.Note;
import gangju.indicator.rule.Case;
import gangju.indicator.rule.Margins;
import gangju.indicator.rule.Path;
import gangju.indicator.rule.Promise;
import gangju.indicator.rule.Reading;
import gangju.indicator.rule.Ruling;
import gangju.indicator.rule.TargetRule;
import gangju.indicator.rule.TargetRule.Shapes;
import gangju.indicator.rule.Window;
import gangju.indicator.vintage.Figures;
import gangju.model.TargetType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A watched target made ready for its rule: which time, which unit, which figures, from which base.
 *
 * @param growths screened published growths; empty where there are none
 */
record Question(
        Watch watch,
        Indicator indicator,
        TargetRule rule,
        Case asked,
        Bases bases,
        Screening levels,
        Screening growths,
        @Nullable LocalDate seen,
        List<Note> notes) {
    private static final Unit PERCENT = Unit.of("%");
    private static final Unit TIMES = Unit.of("倍");

    /** Empty where {@link #problem} tells why nothing can be asked. */
    static Optional<Question> of(
            Watch watch, Indicator indicator, Figures figures, Figures growths, Clocks clocks, Margins margins) {
        var window = Times.window(watch, indicator);
        var unit = unit(watch.terms(), indicator);
        var method = Assessor.method(watch.method(), margins);
        if (window.isEmpty() || unit == null || method.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ask(watch, indicator, figures, growths, clocks, margins, window.get(), unit, method.get()));
    }

    private static Question ask(
            Watch watch,
            Indicator indicator,
            Figures figures,
            Figures growths,
            Clocks clocks,
            Margins margins,
            Window window,
            Unit unit,
            ProgressMethod method) {
        var terms = watch.terms();
        var rule = TargetRule.of(terms.type());
        var shapes = rule.shapes(terms.operator());
        boolean isGrowth = terms.type() == TargetType.GROWTH;
        boolean rates = isGrowth && indicator.unit().isShare();
        var levels = new Screening(indicator, terms.type(), unit, window, shapes, margins)
                .read(rates ? Figures.empty() : figures);
        var chained = new Screening(indicator, terms.type(), PERCENT, window, Shapes.PERIOD_OR_SPAN, margins)
                .read(rates ? figures : isGrowth ? growths : Figures.empty());
        var stated = stated(terms, indicator);
        boolean fromZero = terms.type() == TargetType.CUMULATIVE && indicator.kind() != IndicatorKind.CUMULATIVE;
        var bases = fromZero ? Bases.none() : Bases.of(terms, stated, unit, window, levels);
        var readings = levels.within();
        if (terms.type() == TargetType.MILESTONE && !levels.after().isEmpty()) {
            readings = new ArrayList<>(readings);
            readings.addAll(levels.after());
        }
        var promise = new Promise(
                terms.type(),
                terms.operator(),
                terms.value(),
                terms.valueHigh(),
                stated,
                unit,
                terms.perYear(),
                indicator.direction(),
                indicator.kind());
        var asked = new Case(
                promise,
                window,
                bases.base(),
                Bases.broken(bases, levels, indicator, clocks),
                readings,
                chained.within(),
                points(watch.course()),
                curve(watch.course()),
                method,
                clocks.asOf().isAfter(window.due()));
        return new Question(
                watch,
                indicator,
                rule,
                asked,
                bases,
                levels,
                chained,
                seen(indicator, figures, window),
                said(watch, indicator));
    }

    private static List<Note> said(Watch watch, Indicator indicator) {
        var notes = new ArrayList<Note>(2);
        if (Times.isAssumed(watch)) {
            notes.add(Note.of("date-from-plan"));
        }
        boolean unitless = watch.terms().unit() == null
                && watch.terms().value() != null
                && watch.terms().type() != TargetType.RANK
                && watch.terms().type() != TargetType.MULTIPLE;
        if (unitless) {
            notes.add(Note.of("unit-from-indicator", indicator.unit()));
        }
        return notes;
    }

    /** Why nothing can be asked. */
    static Note problem(Watch watch, Indicator indicator) {
        if (Times.window(watch, indicator).isEmpty()) {
            return Note.of("no-date");
        }
        var written = watch.terms().unit();
        return unit(watch.terms(), indicator) == null
                ? Note.of("target-unit", written == null ? "—" : written, indicator.unit())
                : Note.of("no-such-method", String.valueOf(watch.method()));
    }

    /** The unit that figures are read in; null where the target's unit measures something else. */
    private static @Nullable Unit unit(TargetTerms terms, Indicator indicator) {
        return switch (terms.type()) {
            case LEVEL, CUMULATIVE, RANGE, COVERAGE, CAPABILITY -> {
                var stated = stated(terms, indicator);
                yield isRelative(terms)
                        ? indicator.unit()
                        : stated.dimension().equals(indicator.unit().dimension()) ? stated : null;
            }
            case GROWTH, RANK, CHANGE, MULTIPLE, MILESTONE, DIRECTIONAL -> indicator.unit();
        };
    }

    /** Whether a level is told as a change from its base. */
    private static boolean isRelative(TargetTerms terms) {
        return switch (terms.operator()) {
            case INCREASE_BY, DECREASE_BY, MULTIPLE -> terms.type() == TargetType.LEVEL;
            default -> false;
        };
    }

    private static Unit stated(TargetTerms terms, Indicator indicator) {
        var written = terms.unit();
        if (written == null) {
            return switch (terms.type()) {
                case GROWTH -> PERCENT;
                case MULTIPLE -> TIMES;
                default -> indicator.unit();
            };
        }
        var unit = Unit.of(written);
        boolean graded = written.endsWith("级")
                && !unit.dimension().equals(indicator.unit().dimension());
        return graded ? Unit.of(written.substring(0, written.length() - 1)) : unit;
    }

    private static List<Path.Knot> points(Course course) {
        if (course.points().isEmpty()) {
            return List.of();
        }
        return course.points().stream()
                .map(point -> new Path.Knot(point.period().end(), point.value()))
                .sorted(Comparator.comparing(Path.Knot::day))
                .toList();
    }

    private static Path.@Nullable Curve curve(Course course) {
        return switch (course.shape()) {
            case USUAL -> null;
            case LINEAR -> Path.Curve.LINEAR;
            case GEOMETRIC -> Path.Curve.GEOMETRIC;
            case S_SHAPED -> Path.Curve.S_SHAPED;
            case STEPPED -> Path.Curve.STEPPED;
        };
    }

    /** Name of a type's rule, for tolerances and parameters. */
    static String methodName(TargetType type) {
        return type == TargetType.CUMULATIVE ? "total" : type.name().toLowerCase(Locale.ROOT);
    }

    boolean hasFigures() {
        return !asked.readings().isEmpty() || !asked.growths().isEmpty();
    }

    /** The last day of the latest period of which there is a figure, whether or not the target can be judged by it. */
    @Nullable
    LocalDate covered() {
        var level = asked.readings().isEmpty() ? null : asked.latest().end();
        var growth =
                asked.growths().isEmpty() ? null : asked.growths().getLast().end();
        return later(later(level, growth), seen);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** A quarter says nothing of a yearly target, and yet the indicator's figures are coming in. */
    private static @Nullable LocalDate seen(Indicator indicator, Figures figures, Window window) {
        var step = indicator.frequency().step();
        if (step.isEmpty() || step.get().toTotalMonths() >= 12) {
            return null;
        }
        return figures.inOrder().stream()
                .filter(figure -> figure.used().isUsable())
                .map(figure -> figure.period().end())
                .filter(end -> window.start() == null || !end.isBefore(window.start()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    Optional<Ruling.Found> again(Case other, Margins margins) {
        return rule.judge(other, margins) instanceof Ruling.Found found ? Optional.of(found) : Optional.empty();
    }

    /** The screening that a reading came from. */
    Screening screening(Reading reading) {
        return asked.growths().contains(reading) ? growths : levels;
    }
}
