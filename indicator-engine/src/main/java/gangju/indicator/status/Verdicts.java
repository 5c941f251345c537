package gangju.indicator.status;

import gangju.indicator.Unit;
import gangju.indicator.remark.Note;
import gangju.indicator.remark.Remark;
import gangju.indicator.rule.Edge;
import gangju.indicator.rule.Grade;
import gangju.indicator.rule.Reading;
import gangju.indicator.rule.Ruling.Found;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From grades to outcomes. */
final class Verdicts {
    private Verdicts() {}

    /**
     * @param settled whether the figure is that of the target's own period, and the date is past
     * @param reachable whether the target can be met before its date
     */
    static Outcome outcome(Grade grade, boolean settled, boolean reachable) {
        if (settled) {
            return grade == Grade.MET ? Outcome.REACHED : Outcome.MISSED;
        }
        return switch (grade) {
            case MET -> reachable ? Outcome.REACHED : Outcome.ON_COURSE;
            case ON_PATH -> Outcome.ON_COURSE;
            case NEAR -> Outcome.AT_RISK;
            case FAR -> Outcome.OFF_COURSE;
            case NO_PATH -> Outcome.NOT_COMPUTABLE;
        };
    }

    /** Code of the sentence that says so. */
    static String reason(Outcome outcome) {
        return switch (outcome) {
            case REACHED -> "is-reached";
            case ON_COURSE -> "is-on-course";
            case AT_RISK -> "is-at-risk";
            case OFF_COURSE -> "is-off-course";
            case MISSED -> "is-missed";
            case NOT_COMPUTABLE -> "not-computable";
            case NO_FIGURE -> "no-figure";
        };
    }

    static Assessment unlinked(Watch watch) {
        return refused(watch, Remark.of("no-indicator"), null);
    }

    static Assessment refused(Watch watch, Remark reason, @Nullable Freshness freshness) {
        return new Assessment(
                watch.terms(),
                Outcome.NOT_COMPUTABLE,
                false,
                freshness,
                null,
                null,
                Judge.FIGURE,
                reason,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                null);
    }

    /** Why no outcome holds on all that a figure may mean. */
    static Note rough(Found found) {
        return found.notes().stream()
                .filter(note -> note.code().equals("years-missing"))
                .findFirst()
                .orElseGet(() -> Note.of(
                        "figure-too-rough",
                        found.nominal(),
                        edge(found.actual().low()),
                        edge(found.actual().high()),
                        found.unit()));
    }

    private static Object edge(@Nullable Edge edge) {
        return edge == null ? "∞" : edge.value();
    }

    /** Another source's value would give another verdict. */
    static Note conflict(Reading used, Reading other, Optional<Outcome> verdict, Unit unit) {
        return Note.of(
                "conflict-decides",
                used.period(),
                used.value(),
                other.value(),
                "@outcome." + verdict.orElse(Outcome.NOT_COMPUTABLE),
                unit);
    }
}
