package gangju.indicator.rule;

import gangju.indicator.method.ProgressMethod;
import gangju.indicator.remark.Note;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question to a rule.
 *
 * @param base empty where nothing says what the target starts from
 * @param broken why base and latest reading can't be compared; empty where they can
 * @param readings in the window, in the order of their periods; the last is the latest
 * @param growths published ones in %, in the window, in the order of their periods
 * @param points that the plan wants on the way, in the unit of the question
 * @param curve null takes the rule's own
 * @param over whether the date is past
 */
public record Case(
        Promise promise,
        Window window,
        Optional<Base> base,
        Optional<Note> broken,
        List<Reading> readings,
        List<Reading> growths,
        List<Path.Knot> points,
        Path.@Nullable Curve curve,
        ProgressMethod method,
        boolean over) {

    public Reading latest() {
        return readings.getLast();
    }

    /** Whether a figure of that end decides for good. */
    boolean isSettled(LocalDate end) {
        return over && end.equals(window.period().end());
    }

    /** The same question from another base. */
    public Case withBase(Base other) {
        return new Case(promise, window, Optional.of(other), broken, readings, growths, points, curve, method, over);
    }

    /** The same question to other figures. */
    public Case withReadings(List<Reading> others) {
        return new Case(promise, window, base, broken, others, growths, points, curve, method, over);
    }

    /** The same question with another value for one of its figures. */
    public Case replace(Reading old, Reading other) {
        return new Case(
                promise,
                window,
                base,
                broken,
                replace(readings, old, other),
                replace(growths, old, other),
                points,
                curve,
                method,
                over);
    }

    private static List<Reading> replace(List<Reading> all, Reading old, Reading other) {
        return all.stream()
                .map(reading -> reading.figure() == old.figure() ? other : reading)
                .toList();
    }
}
