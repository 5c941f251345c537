package gangju.indicator.status;

import gangju.indicator.Clocks;
import gangju.indicator.Definition;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.remark.Note;
import gangju.indicator.rule.Extent;
import gangju.indicator.rule.Margins;
import gangju.indicator.rule.Reading;
import gangju.indicator.rule.TargetRule.Shapes;
import gangju.indicator.rule.Window;
import gangju.indicator.vintage.Figure;
import gangju.indicator.vintage.Figures;
import gangju.model.TargetType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which figures a target means, and why the others are set aside. */
final class Screening {
    private final Indicator indicator;
    private final Unit unit;
    private final Window window;
    private final Shapes shapes;
    private final Margins margins;
    private final boolean ranks;
    private final List<Figure> before = new ArrayList<>();
    private final List<Reading> within = new ArrayList<>();
    private final List<Reading> after = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Note> early = new ArrayList<>();

    Screening(Indicator indicator, TargetType type, Unit unit, Window window, Shapes shapes, Margins margins) {
        this.indicator = indicator;
        this.unit = unit;
        this.window = window;
        this.shapes = shapes;
        this.margins = margins;
        this.ranks = type == TargetType.RANK || indicator.kind() == IndicatorKind.RANK;
    }

    Screening read(Figures figures) {
        for (var figure : figures.inOrder()) {
            read(figure);
        }
        if (shapes == Shapes.PERIOD_OR_SPAN) {
            leaveEarlySpans();
        }
        preferYears();
        return this;
    }

    private void read(Figure figure) {
        boolean early = window.isBefore(figure.period());
        boolean late = !early && figure.period().end().isAfter(window.period().end());
        var suitable = suitable(figure, !early && !late);
        if (suitable == null) {
            return;
        }
        if (!isMeant(suitable.period())) {
            if (!early && !late) {
                say(notes, Note.of("period-set-aside", suitable.period()));
            }
            return;
        }
        if (early) {
            before.add(suitable);
        } else if (late) {
            after.add(reading(suitable));
        } else {
            within.add(reading(suitable));
        }
    }

    /** The vintage that counts, or the next that measures what is meant, unless a person chose. */
    private @Nullable Figure suitable(Figure figure, boolean tell) {
        var problem = problem(figure.used());
        if (problem == null) {
            return figure;
        }
        say(tell ? notes : early, problem);
        if (figure.choice().isEmpty()) {
            for (var other : figure.others()) {
                if (problem(other) == null) {
                    return figure.using(other);
                }
            }
        }
        return null;
    }

    private @Nullable Note problem(Observation observation) {
        var period = observation.period();
        if (!observation.isUsable()) {
            return Note.of("unusable", period, "@" + why(observation));
        }
        if (!observation.unit().dimension().equals(unit.dimension())) {
            return Note.of("unit-set-aside", period, shown(observation), observation.unit(), unit);
        }
        var universe = indicator.universe();
        if (ranks && universe != null && observation.scope() != null && !names(observation.scope(), universe)) {
            return Note.of("universe-set-aside", period, shown(observation), observation.scope(), universe);
        }
        return null;
    }

    private static Object shown(Observation observation) {
        return Objects.requireNonNullElse(observation.value(), "—");
    }

    private static String why(Observation observation) {
        if (observation.value() == null) {
            return "why.missing";
        }
        return observation.status().isUsable()
                ? "why.unreliable"
                : "why.status-" + observation.status().code();
    }

    private Reading reading(Figure figure) {
        var observation = figure.used();
        var stated = Objects.requireNonNull(observation.value());
        if (observation.unit().factor().compareTo(unit.factor()) == 0) {
            return new Reading(figure, stated, Extent.of(stated, observation.bound(), margins));
        }
        return new Reading(
                figure,
                convert(stated, observation.unit()),
                Extent.of(stated, observation.bound(), margins).map(value -> convert(value, observation.unit())));
    }

    private BigDecimal convert(BigDecimal value, Unit from) {
        return from.convert(value, unit).orElseThrow();
    }

    /** The other values that are said of the same period, read the same way; not those that measure something else. */
    List<Reading> rivals(Reading reading) {
        return reading.figure().rivals().stream()
                .filter(rival -> rival.unit().dimension().equals(unit.dimension()))
                .map(rival -> reading(new Figure(rival, List.of(), Optional.empty(), false)))
                .toList();
    }

    private boolean isMeant(ReferencePeriod period) {
        if (shapes == Shapes.ANY) {
            return true;
        }
        if (isLikeTheTarget(period)) {
            return true;
        }
        boolean years = isSpanOfYears(period);
        if (shapes == Shapes.PERIOD_OR_SPAN && years) {
            return true;
        }
        boolean state = indicator.kind() == IndicatorKind.STOCK || indicator.kind() == IndicatorKind.CUMULATIVE;
        return state && !years && (isOwn(period) || isYearEnd(period.end()));
    }

    private boolean isLikeTheTarget(ReferencePeriod period) {
        return period.shape() == window.period().shape();
    }

    private boolean isOwn(ReferencePeriod period) {
        return switch (indicator.frequency()) {
            case YEAR, SURVEY -> period.shape() == ReferencePeriod.Shape.YEAR;
            case HALF -> period.shape() == ReferencePeriod.Shape.HALF;
            case QUARTER -> period.shape() == ReferencePeriod.Shape.QUARTER;
            case MONTH -> period.shape() == ReferencePeriod.Shape.MONTH;
            case DAY -> period.shape() == ReferencePeriod.Shape.DAY;
        };
    }

    private static boolean isYearEnd(LocalDate day) {
        return day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
    }

    /** Several years told as one before they were over say less than those that were. */
    private void leaveEarlySpans() {
        if (within.stream().noneMatch(reading -> isLikeTheTarget(reading.period()))) {
            return;
        }
        within.stream()
                .filter(Screening::isEarlySpan)
                .forEach(reading -> say(notes, Note.of("span-set-aside", reading.period(), day(reading))));
        within.removeIf(Screening::isEarlySpan);
    }

    private static boolean isEarlySpan(Reading reading) {
        return isSpanOfYears(reading.period())
                && reading.figure().used().published() != null
                && day(reading).isBefore(reading.end());
    }

    private static LocalDate day(Reading reading) {
        return Objects.requireNonNull(reading.figure().used().published()).end();
    }

    private static boolean isSpanOfYears(ReferencePeriod period) {
        return period.shape() == ReferencePeriod.Shape.SPAN && period.months() >= 12;
    }

    /** Of readings that end on one day, the target's own shape comes last, for the last one decides. */
    private void preferYears() {
        if (shapes == Shapes.ANY) {
            return;
        }
        for (int i = within.size() - 1; i > 0; i--) {
            var later = within.get(i);
            var earlier = within.get(i - 1);
            if (later.end().equals(earlier.end())
                    && isLikeTheTarget(earlier.period())
                    && !isLikeTheTarget(later.period())) {
                within.set(i, earlier);
                within.set(i - 1, later);
            }
        }
    }

    private static void say(List<Note> all, Note note) {
        all.removeIf(said -> said.code().equals(note.code()));
        all.add(note);
    }

    /** Marks of a scope stand between semicolons. */
    static boolean names(String scope, String mark) {
        if (scope.equals(mark)) {
            return true;
        }
        for (var part : scope.split("[;；]")) {
            if (part.strip().equals(mark)) {
                return true;
            }
        }
        return false;
    }

    /** What a figure covers, in the words of its source, else of the definition that holds for its period. */
    static @Nullable String scope(Observation observation, Indicator indicator, Clocks clocks) {
        if (observation.scope() != null || indicator.definitions().isEmpty()) {
            return observation.scope();
        }
        Definition holds = null;
        for (var definition : indicator.definitions()) {
            var from = definition.from();
            var since = definition.knownSince();
            boolean begun = from == null || !from.isAfter(observation.period().start());
            if (begun && (since == null || !since.isAfter(clocks.knownOn())) && isLater(definition, holds)) {
                holds = definition;
            }
        }
        return holds == null ? null : holds.scope();
    }

    private static boolean isLater(Definition definition, @Nullable Definition other) {
        if (other == null || other.from() == null) {
            return true;
        }
        return definition.from() != null && !definition.from().isBefore(other.from());
    }

    /** The last one before the time of the target that ends on a day; empty where there is none. */
    Optional<Reading> before(LocalDate end) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).period().end().equals(end)) {
                return Optional.of(reading(before.get(i)));
            }
        }
        return Optional.empty();
    }

    /** The last one before the time of the target. */
    Optional<Reading> lastBefore() {
        return before.isEmpty() ? Optional.empty() : Optional.of(reading(before.getLast()));
    }

    List<Reading> within() {
        return within;
    }

    /** Beyond the period of the target; only an event that came late is read from them. */
    List<Reading> after() {
        return after;
    }

    /** What was set aside in the time of the target, the latest of each kind. */
    List<Note> notes() {
        return notes;
    }

    /** What was set aside before and after it. */
    List<Note> early() {
        return early;
    }
}
