package gangju.indicator.warning;

import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.status.Tolerances;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** When the figure that is missing was due. */
record DueDates(ReferencePeriod missing, LocalDate due, LocalDate staleAfter) {

    /** Empty for indicators whose figures are never due. */
    static Optional<DueDates> of(Situation situation, Indicator indicator, Tolerances tolerances) {
        var step = indicator.frequency().step();
        if (step.isEmpty()) {
            return Optional.empty();
        }
        var lag = indicator.lag() == null
                ? Period.ofMonths(tolerances
                        .get(Tolerances.LAG, "*", situation.clocks())
                        .value()
                        .intValue())
                : indicator.lag();
        return missing(situation, step.get()).map(period -> {
            var after = period.end().plusDays(1).plus(lag);
            return new DueDates(
                    period, after.minusDays(1), after.plus(step.get()).minusDays(1));
        });
    }

    /** The calendar period after the latest figure, or the first of the plan where there is no figure. */
    private static Optional<ReferencePeriod> missing(Situation situation, Period step) {
        var latest = situation.figures().inOrder().stream()
                .filter(figure -> figure.used().isUsable())
                .reduce((earlier, later) -> later)
                .map(figure -> figure.period().end().plusDays(1));
        return latest.or(() -> Optional.ofNullable(situation.watch().planPeriod())
                        .map(plan -> plan.start().start()))
                .map(day -> new ReferencePeriod(startOf(day, step), step));
    }

    private static LocalDate startOf(LocalDate day, Period step) {
        int months = Math.toIntExact(step.toTotalMonths());
        return months == 0 ? day : LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }
}
