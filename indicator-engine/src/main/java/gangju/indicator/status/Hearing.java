package gangju.indicator.status;

import gangju.indicator.Bound;
import gangju.indicator.Clocks;
import gangju.indicator.IndicatorKind;
import gangju.indicator.ObservationStatus;
import gangju.indicator.PriceBasis;
import gangju.indicator.Unit;
import gangju.indicator.formula.Step;
import gangju.indicator.remark.Note;
import gangju.indicator.remark.Remark;
import gangju.indicator.rule.Base;
import gangju.indicator.rule.Case;
import gangju.indicator.rule.Edge;
import gangju.indicator.rule.Extent;
import gangju.indicator.rule.Margins;
import gangju.indicator.rule.Reading;
import gangju.indicator.rule.Ruling;
import gangju.indicator.rule.Ruling.Found;
import gangju.model.TargetType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One target before its rule, from the ruling to the assessment. */
final class Hearing {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Question question;
    private final Margins margins;
    private final Tolerances tolerances;
    private final Clocks clocks;
    private final Schedule schedule;
    private final List<Note> flags = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    Hearing(Question question, Margins margins, Tolerances tolerances, Clocks clocks) {
        this.question = question;
        this.margins = margins;
        this.tolerances = tolerances;
        this.clocks = clocks;
        var lag = tolerances.value(
                Tolerances.LAG, Question.methodName(question.watch().terms().type()), clocks);
        this.schedule = Schedule.of(
                question.indicator(), question.asked().window(), Period.ofMonths(lag.intValue()), question.covered());
    }

    Assessment assessment() {
        flags.addAll(question.notes());
        if (!question.hasFigures()) {
            return withoutFigures();
        }
        var ruling = question.rule().judge(question.asked(), margins);
        if (question.indicator().lag() == null && schedule.next() != null) {
            flags.add(Note.of("lag-assumed", schedule.lag().toTotalMonths()));
        }
        return switch (ruling) {
            case Ruling.Refused refused -> refused(refused);
            case Found found -> judged(found);
        };
    }

    private Assessment withoutFigures() {
        flags.addAll(question.levels().notes());
        flags.addAll(question.levels().early());
        var before = question.levels().lastBefore();
        if (question.watch().terms().type() == TargetType.DIRECTIONAL) {
            return finish(Outcome.NOT_COMPUTABLE, false, Note.of("words-only"), null, null);
        }
        var reason = before.isEmpty()
                ? Note.of("no-figure")
                : Note.of(
                        "only-earlier-figures",
                        before.get().period(),
                        before.get().value(),
                        unit());
        return finish(Outcome.NO_FIGURE, false, reason, null, null);
    }

    private Assessment refused(Ruling.Refused refused) {
        flags.addAll(question.levels().notes());
        flags.addAll(question.bases().notes());
        flags.addAll(refused.notes());
        question.asked()
                .broken()
                .filter(broken -> !broken.equals(refused.reason()))
                .ifPresent(flags::add);
        var latest = question.asked().readings().isEmpty()
                ? question.asked().growths().getLast()
                : question.asked().latest();
        return finish(Outcome.NOT_COMPUTABLE, false, refused.reason(), latest, null);
    }

    private Assessment judged(Found found) {
        var outcome = outcome(found, margins);
        flags.addAll(question.levels().notes());
        flagFigures(found);
        flagComparison(found);
        flags.addAll(found.notes());
        if (outcome.isEmpty() || baseIsTooRough(outcome.get())) {
            return finish(Outcome.NOT_COMPUTABLE, false, rough(found, outcome.isPresent()), found.latest(), found);
        }
        flagDoubt(found, outcome.get());
        flagExcess(found);
        boolean isFinal = isFinal(found, outcome.get());
        var reason = outcome.get() == Outcome.NOT_COMPUTABLE
                ? found.yardstick().noPath().orElseGet(() -> Note.of("no-base"))
                : reason(found, outcome.get());
        return finish(outcome.get(), isFinal, reason, found.latest(), found);
    }

    /**
     * The one that holds on all that the quantity may be; of a least value, the one it has at least if that is good.
     */
    private Optional<Outcome> outcome(Found found, Margins with) {
        var aim = found.yardstick().aim(with);
        boolean settled = found.end().settled();
        var ladder = found.yardstick().ladder(with);
        if (found.actual().high() == null && found.actual().low() != null) {
            return ladder.verdict(
                            new Extent(found.actual().low(), found.actual().low()),
                            grade -> Verdicts.outcome(grade, settled, aim.reachable()))
                    .filter(least -> aim.ceiling() == null && (least == Outcome.REACHED || least == Outcome.ON_COURSE));
        }
        return ladder.verdict(found.actual(), grade -> Verdicts.outcome(grade, settled, aim.reachable()));
    }

    private Note rough(Found found, boolean isBase) {
        return isBase
                ? Note.of(
                        "base-too-rough",
                        question.asked().base().map(Base::value).orElse(BigDecimal.ZERO),
                        unit())
                : Verdicts.rough(found);
    }

    private void flagFigures(Found found) {
        for (var input : found.inputs()) {
            var observation = input.figure().used();
            if (observation.status() != ObservationStatus.NORMAL) {
                flags.add(Note.of("status-" + observation.status().code(), input.period()));
            }
        }
        var latest = found.latest();
        if (latest.figure().used().bound() != Bound.EXACT) {
            flags.add(Note.of(
                    "bounded-figure",
                    latest.period(),
                    "@bound." + latest.figure().used().bound(),
                    latest.value(),
                    found.unit()));
        }
        boolean early = question.asked().over()
                && !found.end().settled()
                && found.end().day().isBefore(question.asked().window().period().end());
        if (early) {
            flags.add(Note.of(
                    "judged-on-earlier-period",
                    latest.period(),
                    question.asked().window().period()));
        }
        boolean ranked = question.indicator().kind() == IndicatorKind.RANK
                || question.watch().terms().type() == TargetType.RANK;
        var universe = question.indicator().universe();
        if (ranked && universe != null && latest.figure().used().scope() == null) {
            flags.add(Note.of("universe-not-stated", latest.period(), universe));
        }
    }

    private void flagComparison(Found found) {
        flags.addAll(question.bases().notes());
        question.asked().broken().ifPresent(flags::add);
        var basis = question.indicator().priceBasis();
        boolean priced = question.indicator().unit().dimension().equals("money")
                || question.indicator().unit().isShare();
        if (comparesPrices(question.watch().terms().type())) {
            if (basis == PriceBasis.CURRENT) {
                flags.add(Note.of("prices-current"));
            } else if (basis == PriceBasis.NOT_STATED && priced) {
                flags.add(Note.of("prices-not-stated"));
            }
        }
        boolean rough =
                question.asked().base().map(base -> !base.extent().isExact()).orElse(false);
        if (rough) {
            flags.add(Note.of(
                    "base-bounded", question.asked().base().map(Base::value).orElse(BigDecimal.ZERO), unit()));
        }
        if (found.end().settled() && question.watch().method() != null) {
            flags.add(Note.of("method-no-matter", question.watch().method()));
        }
    }

    private boolean comparesPrices(TargetType type) {
        return switch (type) {
            case GROWTH, MULTIPLE -> true;
            case CHANGE ->
                question.asked().promise().stated().isShare()
                        && !question.indicator().unit().isShare();
            default -> false;
        };
    }

    /** A base that is stated with a bound must give the same outcome at both its ends. */
    private boolean baseIsTooRough(Outcome outcome) {
        var base = question.asked().base();
        if (base.isEmpty() || base.get().extent().isExact()) {
            return false;
        }
        var ends = base.get().extent();
        return differs(outcome, ends.low()) || differs(outcome, ends.high());
    }

    private boolean differs(Outcome outcome, @Nullable Edge end) {
        if (end == null) {
            return true;
        }
        var base = question.asked().base().orElseThrow().at(end.value());
        return !outcomeOf(question.asked().withBase(base)).equals(Optional.of(outcome));
    }

    private Optional<Outcome> outcomeOf(Case other) {
        return question.again(other, margins).flatMap(found -> outcome(found, margins));
    }

    /** What would tip the verdict: another tolerance, or another of the values that are in dispute. */
    private void flagDoubt(Found found, Outcome outcome) {
        if (found.yardstick().tolerance(margins) != null) {
            var half = outcome(found, margins.times(HALF)).orElse(Outcome.NOT_COMPUTABLE);
            var twice = outcome(found, margins.times(BigDecimal.TWO)).orElse(Outcome.NOT_COMPUTABLE);
            if (half != outcome || twice != outcome) {
                var tolerance = Objects.requireNonNull(found.yardstick().tolerance(margins));
                flags.add(Note.of(
                        "tolerance-decides",
                        tolerance.multiply(HALF),
                        word(half),
                        tolerance.multiply(BigDecimal.TWO),
                        word(twice)));
            }
        }
        for (var input : found.inputs()) {
            flagDispute(input, outcome, question.asked());
        }
        var base = question.asked().base().flatMap(Base::reading);
        if (base.isPresent()
                && base.get().figure().disputed()
                && !found.inputs().contains(base.get())) {
            flagBaseDispute(base.get(), outcome);
        }
    }

    private void flagDispute(Reading input, Outcome outcome, Case asked) {
        if (!input.figure().disputed()) {
            return;
        }
        boolean told = false;
        for (var other : question.screening(input).rivals(input)) {
            var changed = asked.replace(input, other);
            boolean isBase =
                    asked.base().flatMap(Base::reading).filter(input::equals).isPresent();
            var verdict = outcomeOf(
                    isBase ? changed.withBase(asked.base().orElseThrow().at(other.value())) : changed);
            if (!verdict.equals(Optional.of(outcome))) {
                told = true;
                flags.add(Verdicts.conflict(input, other, verdict, unit()));
            }
        }
        if (!told) {
            flags.add(Note.of("conflict-open", input.period(), input.value(), unit()));
        }
    }

    private void flagBaseDispute(Reading base, Outcome outcome) {
        boolean told = false;
        for (var other : question.levels().rivals(base)) {
            var verdict = outcomeOf(question.asked()
                    .withBase(question.asked().base().orElseThrow().at(other.value())));
            if (!verdict.equals(Optional.of(outcome))) {
                told = true;
                flags.add(Verdicts.conflict(base, other, verdict, unit()));
            }
        }
        if (!told) {
            flags.add(Note.of("conflict-open", base.period(), base.value(), unit()));
        }
    }

    private Unit unit() {
        return question.asked().promise().unit();
    }

    private static String word(Outcome outcome) {
        return "@outcome." + outcome;
    }

    private void flagExcess(Found found) {
        var aim = found.yardstick().aim(margins);
        var low = found.actual().low();
        var high = found.actual().high();
        if (aim.overFrom() != null && low != null && low.value().compareTo(aim.overFrom()) > 0) {
            flags.add(Note.of("above-about", found.nominal(), aim.overFrom(), found.unit()));
        }
        if (aim.underFrom() != null && high != null && high.value().compareTo(aim.underFrom()) < 0) {
            flags.add(Note.of("below-about", found.nominal(), aim.underFrom(), found.unit()));
        }
    }

    private boolean isFinal(Found found, Outcome outcome) {
        boolean decided = outcome == Outcome.REACHED || outcome == Outcome.MISSED;
        if (!found.end().settled() || !decided) {
            return false;
        }
        var figure = found.latest().figure();
        return figure.used().status() == ObservationStatus.NORMAL
                && !figure.disputed()
                && !betterIsDue(found).isPresent();
    }

    /** The last day on which an exact figure may still take the place of a bounded one. */
    private Optional<LocalDate> betterIsDue(Found found) {
        boolean exact = found.latest().figure().used().bound() == Bound.EXACT;
        var due = schedule.due(found.end().day());
        return exact || clocks.asOf().isAfter(due) ? Optional.empty() : Optional.of(due);
    }

    private List<Step> steps(Found found) {
        if (steps.isEmpty()) {
            steps.addAll(found.yardstick().steps(margins, found.nominal()));
        }
        return steps;
    }

    private Note reason(Found found, Outcome outcome) {
        var aim = found.yardstick().aim(margins);
        var limit = aim.floor() == null ? aim.ceiling() : aim.floor();
        var required = found.nominal().subtract(steps(found).getLast().result());
        var against = outcome == Outcome.REACHED && limit != null ? limit : required;
        var kind = outcome == Outcome.ON_COURSE && aim.keeps() ? "is-kept" : Verdicts.reason(outcome);
        boolean asPublished = found.nominal().compareTo(found.latest().value()) == 0;
        var bound = asPublished ? found.latest().figure().used().bound() : Bound.EXACT;
        return Note.of(kind, found.latest().period(), found.nominal(), found.unit(), against, "@amount." + bound);
    }

    private Assessment finish(
            Outcome outcome, boolean isFinal, Note reason, @Nullable Reading latest, @Nullable Found found) {
        boolean happened = found != null && found.end().settled() && outcome == Outcome.REACHED;
        var freshness = happened ? Freshness.CURRENT : schedule.on(clocks.asOf());
        var age = latest == null ? null : Period.between(latest.end(), clocks.asOf());
        var remarks = new ArrayList<Remark>(flags.size());
        for (int i = 0; i < flags.size(); i++) {
            if (flags.indexOf(flags.get(i)) == i) {
                remarks.add(Remark.of(flags.get(i)));
            }
        }
        return new Assessment(
                question.watch().terms(),
                outcome,
                isFinal,
                freshness,
                age,
                happened ? null : schedule.expected(),
                Judge.FIGURE,
                Remark.of(reason),
                latest == null ? Optional.empty() : Optional.of(latest.figure().used()),
                found == null
                        ? Optional.empty()
                        : Optional.of(Receipts.of(question, found, margins, outcome, steps(found))),
                remarks,
                changesOn(found));
    }

    private @Nullable LocalDate changesOn(@Nullable Found found) {
        var day = clocks.asOf();
        var due = question.asked().window().due();
        var change = schedule.changeAfter(day);
        change = earlier(change, day.isAfter(due) ? null : due.plusDays(1));
        change = earlier(change, tolerances.nextChange(clocks).orElse(null));
        if (found != null && found.end().settled()) {
            change = earlier(
                    change, betterIsDue(found).map(last -> last.plusDays(1)).orElse(null));
        }
        return change;
    }

    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
