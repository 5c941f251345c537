package gangju.indicator.backtest;

import gangju.indicator.forecast.ComparablePoints;
import gangju.indicator.forecast.Forecaster;
import gangju.indicator.forecast.Goal;
import gangju.indicator.forecast.Quantity;
import gangju.indicator.status.Assessor;
import gangju.indicator.status.Tolerances;
import gangju.indicator.warning.Kept;
import gangju.indicator.warning.PastAssessments;
import gangju.indicator.warning.Situation;
import gangju.indicator.warning.Warning;
import gangju.indicator.warning.WarningCheck;
import gangju.indicator.warning.WarningLedger;
import gangju.indicator.warning.WarningRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Lives through past targets again: on each day of a publication and at the start of each quarter warnings are looked
 * for, with what had been published by then, and kept as the product keeps them.
 */
public final class WarningBacktest {
    private final Forecaster forecaster;
    private final PastAssessments assessments;
    private final WarningCheck check;

    public WarningBacktest(WarningRules rules, Tolerances tolerances) {
        this.forecaster = Forecaster.byRule(tolerances);
        this.assessments = new PastAssessments(new Assessor(tolerances));
        this.check = new WarningCheck(rules);
    }

    /** What each rule would have raised. */
    public WarningResult run(List<Trial> trials) {
        var alarms = new ArrayList<Alarm>();
        var outcomes = new ArrayList<WarningResult.Ending>();
        for (var trial : trials) {
            alarms.addAll(alarms(trial));
            isMet(trial).ifPresent(met -> outcomes.add(new WarningResult.Ending(trial.subject(), met, end(trial))));
        }
        return WarningResult.of(trials.size(), outcomes, alarms);
    }

    private List<Alarm> alarms(Trial trial) {
        var kept = new ArrayList<Kept>();
        Map<String, Warning> raised = new HashMap<>();
        for (var day : days(trial)) {
            var changes = WarningLedger.compare(check.standing(situation(trial, day)), kept, day);
            for (var gone : changes.resolved()) {
                kept.removeIf(one -> one.isOpen() && one.key().equals(gone.key()));
                kept.add(gone);
            }
            for (var warning : changes.raised()) {
                kept.add(Kept.raised(warning, day));
                raised.put(warning.key(), warning);
            }
        }
        return kept.stream()
                .map(one -> new Alarm(
                        trial.subject(),
                        Objects.requireNonNull(raised.get(one.key())).rule(),
                        one.raisedOn(),
                        one.resolvedOn()))
                .toList();
    }

    private static TreeSet<LocalDate> days(Trial trial) {
        var days = new TreeSet<LocalDate>();
        days.add(trial.from());
        for (var day = quarter(trial.from()); !day.isAfter(trial.until()); day = day.plusMonths(3)) {
            days.add(day);
        }
        trial.history().publications().stream()
                .filter(day -> !day.isBefore(trial.from()) && !day.isAfter(trial.until()))
                .forEach(days::add);
        return days;
    }

    /** The first start of a quarter after a day. */
    private static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1)
                .plusMonths(3);
    }

    private Situation situation(Trial trial, LocalDate day) {
        var clocks = History.clocks(day);
        var figures = trial.figures(day);
        var growths = trial.growths(day);
        return new Situation(
                trial.subject(),
                trial.watch(),
                figures,
                assessments.upTo(trial.watch(), figures, growths, clocks),
                forecaster.forecast(trial.watch(), figures, growths, clocks),
                true,
                trial.from(),
                clocks);
    }

    /** By the figure of the target's own period, as it is known at the end; empty where it is not comparable. */
    private Optional<Boolean> isMet(Trial trial) {
        return goal(trial).filter(goal -> goal.quantity() == Quantity.LEVEL).flatMap(goal -> {
            var points = ComparablePoints.select(
                    trial.watch().indicator().orElseThrow(),
                    trial.figures(trial.until()),
                    goal.period(),
                    LocalDate.MAX);
            return points.in(goal.period().end().getYear()).map(goal::isMetBy);
        });
    }

    private Optional<Goal> goal(Trial trial) {
        var day = trial.until();
        return forecaster
                .outlook(trial.watch(), trial.figures(day), trial.growths(day), History.clocks(day))
                .goal();
    }

    private LocalDate end(Trial trial) {
        return goal(trial).orElseThrow().period().end();
    }
}
