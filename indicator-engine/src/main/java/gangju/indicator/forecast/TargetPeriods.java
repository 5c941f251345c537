package gangju.indicator.forecast;

import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.status.Watch;
import gangju.model.PartialDate;
import gangju.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The periods whose figure can tell whether a target is met. */
final class TargetPeriods {
    private TargetPeriods() {}

    /** By when; the target's own date, or the end of its period or of the plan's. */
    static Optional<PartialDate> date(Watch watch) {
        var date = watch.terms().date();
        if (date != null) {
            return Optional.of(date);
        }
        return span(watch).map(Period::end);
    }

    /** Over which years; the target's own period or the plan's. */
    static Optional<Period> span(Watch watch) {
        var period = watch.terms().period();
        return Optional.ofNullable(period == null ? watch.planPeriod() : period);
    }

    /**
     * The year of the date, or the last full year before a date within a year; states and rates that are published more
     * often also in the last such period up to the date.
     */
    static List<ReferencePeriod> of(PartialDate date, Indicator indicator) {
        var end = date.end();
        var periods = new ArrayList<ReferencePeriod>();
        periods.add(ReferencePeriod.ofYear(end.getMonthValue() == 12 ? end.getYear() : end.getYear() - 1));
        if (isState(indicator.kind())) {
            var shorter = lastOf(indicator.frequency(), end);
            if (shorter != null) {
                periods.add(shorter);
            }
        }
        return periods;
    }

    private static boolean isState(IndicatorKind kind) {
        return switch (kind) {
            case STOCK, CUMULATIVE, RATE, RANK -> true;
            case FLOW, EVENT -> false;
        };
    }

    private static @Nullable ReferencePeriod lastOf(Frequency frequency, LocalDate end) {
        int months = switch (frequency) {
            case HALF -> 6;
            case QUARTER -> 3;
            case MONTH -> 1;
            case YEAR, DAY, SURVEY -> 0;
        };
        int endMonth = end.getMonthValue();
        return months == 0 || endMonth % months != 0
                ? null
                : ReferencePeriod.ofMonths(end.getYear(), endMonth - months + 1, months);
    }
}
