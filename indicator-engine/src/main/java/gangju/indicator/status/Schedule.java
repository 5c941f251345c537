package gangju.indicator.status;

import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.rule.Window;
import gangju.indicator.status.Assessment.Expected;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When figures of an indicator are due: at the end of a period of its frequency, and the lag that its source needs.
 * What comes after the period of the target is not expected for it.
 *
 * @param next last day of the period whose figure is expected next; null where none is
 */
record Schedule(@Nullable LocalDate next, Period lag, Period step, boolean anyFigure) {

    /** @param covered last day of the latest period of which there is a figure; null where there is none */
    static Schedule of(Indicator indicator, Window window, Period usualLag, @Nullable LocalDate covered) {
        var lag = Optional.ofNullable(indicator.lag()).orElse(usualLag);
        var step = indicator.frequency().step();
        if (step.isEmpty()) {
            return new Schedule(null, lag, Period.ZERO, covered != null);
        }
        var end = window.period().end();
        var start = window.start();
        var from = covered != null ? covered : start == null ? end.minus(step.get()) : start.minusDays(1);
        var next = endAfter(from, step.get());
        return new Schedule(next.isAfter(end) ? null : next, lag, step.get(), covered != null);
    }

    /** The first end of a calendar period after a day. */
    static LocalDate endAfter(LocalDate day, Period step) {
        if (step.getDays() > 0) {
            return day.plus(step);
        }
        int months = Math.toIntExact(step.toTotalMonths());
        var first = day.plusDays(1);
        int index = (first.getMonthValue() - 1) / months;
        var start = LocalDate.of(first.getYear(), index * months + 1, 1);
        return start.plus(step).minusDays(1);
    }

    /** The last day on which the figure that is expected next is not late. */
    @Nullable
    LocalDate due() {
        return next == null ? null : due(next);
    }

    LocalDate due(LocalDate end) {
        return end.plusDays(1).plus(lag).minusDays(1);
    }

    @Nullable
    Expected expected() {
        if (next == null) {
            return null;
        }
        var period = new ReferencePeriod(next.plusDays(1).minus(step), step);
        return new Expected(period, due(next), staleAfter(next));
    }

    Freshness on(LocalDate day) {
        if (next == null || day.isBefore(next)) {
            return anyFigure ? Freshness.CURRENT : Freshness.NOT_DUE;
        }
        if (!day.isAfter(due(next))) {
            return Freshness.DUE;
        }
        return day.isAfter(staleAfter(next)) ? Freshness.STALE : Freshness.OVERDUE;
    }

    private LocalDate staleAfter(LocalDate end) {
        return end.plusDays(1).plus(lag).plus(step).minusDays(1);
    }

    /** The first day after one on which freshness changes; null is never. */
    @Nullable
    LocalDate changeAfter(LocalDate day) {
        if (next == null) {
            return null;
        }
        if (day.isBefore(next)) {
            return next;
        }
        if (!day.isAfter(due(next))) {
            return due(next).plusDays(1);
        }
        return day.isAfter(staleAfter(next)) ? null : staleAfter(next).plusDays(1);
    }
}
