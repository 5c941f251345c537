package gangju.server.indicators.pages.standing;

import gangju.indicator.Clocks;
import gangju.indicator.Observation;
import gangju.model.Strength;
import gangju.server.indicators.board.TargetLine;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.FigureCell;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.PromiseText;
import gangju.server.indicators.pages.Status;
import gangju.server.indicators.pages.standing.StandingPage.Line;
import gangju.server.indicators.status.CurrentLink;
import gangju.server.indicators.status.Standing;
import gangju.server.pages.Messages;
import gangju.server.plans.PlanDoor.Heading;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the lines of targets in the words of the reader. */
record StandingLines(
        Messages words,
        FigureText figures,
        PromiseText promises,
        AskedClocks asked,
        Map<Long, Heading> headings,
        StandingFilter filter,
        boolean member) {
    private static final Set<String> ON_THE_WAY = Set.of("is-on-course", "is-at-risk", "is-off-course");

    static StandingLines of(
            Messages words, AskedClocks asked, Map<Long, Heading> headings, StandingFilter filter, boolean member) {
        return new StandingLines(words, FigureText.of(words), PromiseText.of(words), asked, headings, filter, member);
    }

    Line line(TargetLine line) {
        var target = line.target();
        var standing = line.standing();
        var observed = line.observed();
        var heading = target.node() == null ? null : headings.get(target.node());
        var freshness = standing.map(Standing::freshness);
        return new Line(
                "/plans/" + target.plan() + "/items/" + target.item(),
                target.terms().indicator(),
                target.quote(),
                heading == null ? null : heading.label(),
                heading == null ? null : heading.href(),
                PromiseText.strength(target, words),
                target.terms().strength() == Strength.BINDING,
                promises.measure(target),
                promises.due(target).orElse(null),
                target.isCancelled(),
                standing.map(one -> Status.of(one.outcome(), words)).orElse(null),
                standing.filter(one -> one.judgedBy() == gangju.indicator.status.Judge.PERSON)
                        .map(one -> words.get("monitor.judged.person"))
                        .orElse(null),
                standing.map(Standing::isFinal).orElse(false),
                latest(line),
                observed.map(figures::figure).orElse(null),
                observed.map(one -> figures.figures().unit(one.unit().symbol())).orElse(null),
                observed.map(one -> figures.period(one.period())).orElse(null),
                observed.map(one -> source(one)).orElse(null),
                filter.owner(line).orElse(null),
                standing.flatMap(one -> required(one.reason())).orElse(null),
                reason(line),
                standing.map(one -> promises.remarks(one.flags())).orElse(java.util.List.of()),
                freshness.map(one -> freshness(one, observed)).orElse(null),
                freshness.filter(Status::isLate).isPresent(),
                indicator(line));
    }

    /** The reason of an outcome on the way names the value that was required: period, value, unit, required. */
    private Optional<String> required(gangju.indicator.remark.Remark reason) {
        var arguments = reason.arguments();
        return ON_THE_WAY.contains(reason.code()) && arguments.size() > 3
                ? Optional.of(arguments.get(3))
                        .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                        .map(text -> figures.number(new java.math.BigDecimal(text), -1))
                : Optional.empty();
    }

    private String reason(TargetLine line) {
        if (line.target().isCancelled()) {
            return Optional.ofNullable(line.target().cancelledReason()).orElse("");
        }
        return line.restricted()
                ? words.get("monitor.restricted")
                : line.standing().map(one -> promises.remark(one.reason())).orElse("");
    }

    private FigureCell latest(TargetLine line) {
        return line.observed()
                .map(one -> figures.cell(one))
                .orElseGet(
                        () -> FigureCell.missing(line.link().isPresent() ? words.get("monitor.figure.missing") : "—"));
    }

    private String freshness(gangju.indicator.status.Freshness freshness, Optional<Observation> observed) {
        var word = Status.word(freshness, words);
        return observed.map(one -> age(one, asked.clocks()))
                .map(age -> words.get("monitor.freshness.aged", word, promises.age(age)))
                .orElse(word);
    }

    private static Period age(Observation observed, Clocks clocks) {
        return observed.period().end().until(clocks.asOf());
    }

    private String source(Observation observed) {
        return figures.source(observed.source().publisher(), observed.source().title());
    }

    /** The indicator's page is closed to visitors. */
    private @Nullable String indicator(TargetLine line) {
        return member
                ? line.link()
                        .map(CurrentLink::series)
                        .map(series -> asked.keep("/indicators/" + series.code()))
                        .orElse(null)
                : null;
    }
}
