package gangju.indicator.rule;

import gangju.indicator.formula.Step;
import gangju.indicator.method.Way;
import gangju.indicator.remark.Note;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a path says of a day.
 *
 * @param required the value that is required; empty where the path does not reach the day
 * @param way from base to target; empty where there is no base before the day
 * @param noPath why nothing is known to be required; empty where something is
 */
record Standing(Optional<Step> required, Optional<Way> way, Optional<Note> noPath) {

    static Standing of(Case question, LocalDate day, Path path) {
        var required = path.at(day).map(formula -> Step.of("required", formula));
        var way = way(question, day, path, required);
        return new Standing(required, way, noPath(question, day, required, way));
    }

    private static Optional<Way> way(Case question, LocalDate day, Path path, Optional<Step> required) {
        var base = question.base();
        if (base.isEmpty() || required.isEmpty()) {
            return Optional.empty();
        }
        var span = Path.Span.of(base.get().day(), day, question.window().due());
        return span.done() <= 0 || span.whole() < span.done()
                ? Optional.empty()
                : Optional.of(new Way(
                        base.get().value(),
                        path.knots().getLast().value(),
                        required.get().result(),
                        span.done(),
                        span.whole()));
    }

    private static Optional<Note> noPath(Case question, LocalDate day, Optional<Step> required, Optional<Way> way) {
        var base = question.base();
        if (base.isPresent()
                && question.broken().isPresent()
                && question.points().isEmpty()) {
            return question.broken();
        }
        if (base.isEmpty()) {
            return required.isPresent() ? Optional.empty() : Optional.of(Note.of("no-base"));
        }
        if (!base.get().day().isBefore(day)) {
            return Optional.of(Note.of("base-not-earlier", base.get().day()));
        }
        boolean usable = way.isEmpty()
                || isFlat(way.get())
                || question.method().marks(way.get()).isPresent();
        return usable
                ? Optional.empty()
                : Optional.of(Note.of("method-not-applicable", question.method().id()));
    }

    private static boolean isFlat(Way way) {
        return way.base().compareTo(way.target()) == 0;
    }
}
