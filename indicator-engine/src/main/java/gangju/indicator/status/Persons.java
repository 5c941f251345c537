package gangju.indicator.status;

import gangju.indicator.Clocks;
import gangju.indicator.remark.Remark;
import gangju.model.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A person's word, where figures have none. */
final class Persons {
    private Persons() {}

    /** What figures say, or a person where they can't be computed or there are none. */
    static Assessment judge(Watch watch, Assessment byFigures, Clocks clocks, Tolerances tolerances) {
        boolean silent = byFigures.outcome() == Outcome.NOT_COMPUTABLE || byFigures.outcome() == Outcome.NO_FIGURE;
        var word = watch.judgement()
                .filter(judgement -> !judgement.knownSince().isAfter(clocks.knownOn()))
                .filter(judgement -> !judgement.on().isAfter(clocks.asOf()));
        if (word.isEmpty()) {
            return silent ? waiting(watch, byFigures, clocks, tolerances) : byFigures;
        }
        return silent ? judged(watch, byFigures, word.get(), clocks, tolerances) : contradicted(byFigures, word.get());
    }

    private static Assessment contradicted(Assessment byFigures, PersonJudgement word) {
        if (word.outcome() == byFigures.outcome()) {
            return byFigures;
        }
        var flags = new ArrayList<>(byFigures.flags());
        flags.add(Remark.of("person-disagrees", "@outcome." + word.outcome(), word.on()));
        return with(
                byFigures,
                byFigures.outcome(),
                byFigures.isFinal(),
                Judge.FIGURE,
                byFigures.reason(),
                flags,
                byFigures.changesOn());
    }

    /** Nothing but the date can change what nobody can compute. */
    private static Assessment waiting(Watch watch, Assessment byFigures, Clocks clocks, Tolerances tolerances) {
        if (byFigures.freshness() != null) {
            return byFigures;
        }
        return with(
                byFigures,
                byFigures.outcome(),
                false,
                Judge.FIGURE,
                byFigures.reason(),
                byFigures.flags(),
                Hearing.earlier(
                        afterDate(watch, clocks), tolerances.nextChange(clocks).orElse(null)));
    }

    private static @Nullable LocalDate afterDate(Watch watch, Clocks clocks) {
        var due = due(watch);
        return due == null || clocks.asOf().isAfter(due) ? null : due.plusDays(1);
    }

    private static @Nullable LocalDate due(Watch watch) {
        var date = watch.terms().date();
        if (date == null) {
            var period = watch.terms().period() == null
                    ? watch.planPeriod()
                    : watch.terms().period();
            date = period == null ? null : period.end();
        }
        return date == null ? null : endOf(date);
    }

    private static LocalDate endOf(PartialDate date) {
        return date.end();
    }

    private static Assessment judged(
            Watch watch, Assessment byFigures, PersonJudgement word, Clocks clocks, Tolerances tolerances) {
        var due = due(watch);
        boolean over = due != null && clocks.asOf().isAfter(due);
        boolean spokenAfter = due != null && word.on().isAfter(due);
        var flags = new ArrayList<>(byFigures.flags());
        if (byFigures.freshness() != null) {
            flags.add(Remark.of("person-instead", "@outcome." + byFigures.outcome()));
        }
        var outcome = word.outcome();
        if (outcome == Outcome.MISSED && !spokenAfter) {
            outcome = Outcome.OFF_COURSE;
            flags.add(Remark.of("missed-before-date", word.on()));
        }
        if (over && !spokenAfter && outcome != Outcome.REACHED) {
            flags.add(Remark.of("judged-before-date", word.on()));
        }
        boolean decided = outcome == Outcome.REACHED || outcome == Outcome.MISSED;
        var changes = Hearing.earlier(byFigures.changesOn(), afterDate(watch, clocks));
        return with(
                byFigures,
                outcome,
                over && decided && (spokenAfter || outcome == Outcome.REACHED),
                Judge.PERSON,
                Remark.of("person-says", word.by(), word.on(), word.evidence()),
                flags,
                Hearing.earlier(changes, tolerances.nextChange(clocks).orElse(null)));
    }

    private static Assessment with(
            Assessment from,
            Outcome outcome,
            boolean isFinal,
            Judge judge,
            Remark reason,
            java.util.List<Remark> flags,
            @Nullable LocalDate changesOn) {
        return new Assessment(
                from.target(),
                outcome,
                isFinal,
                from.freshness(),
                from.age(),
                from.expected(),
                judge,
                reason,
                from.observed(),
                from.receipt(),
                flags,
                changesOn);
    }
}
