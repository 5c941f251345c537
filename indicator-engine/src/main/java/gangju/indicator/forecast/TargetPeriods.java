package gangju.indicator.forecast;

import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.status.Watch;
import gangju.model.PartialDate;
import gangju.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
     * The year of the date, or the shorter period of the indicator that a date within a year lies in; what is published
     * more often than yearly and is no flow, also in the last such period of the year.
     */
    static List<ReferencePeriod> of(PartialDate date, Indicator indicator) {
        var year = ReferencePeriod.ofYear(date.year());
        var shorter = shorter(indicator.frequency(), date.end());
        if (shorter.isEmpty()) {
            return List.of(year);
        }
        if (date.month() != null) {
            return List.of(shorter.get());
        }
        return isState(indicator.kind()) ? List.of(year, shorter.get()) : List.of(year);
    }

    private static boolean isState(IndicatorKind kind) {
        return switch (kind) {
            case STOCK, CUMULATIVE, RATE, RANK -> true;
            case FLOW, EVENT -> false;
        };
    }

    private static Optional<ReferencePeriod> shorter(Frequency frequency, LocalDate day) {
        return switch (frequency) {
            case YEAR, SURVEY -> Optional.empty();
            case HALF -> Optional.of(months(day, 6));
            case QUARTER -> Optional.of(months(day, 3));
            case MONTH -> Optional.of(months(day, 1));
            case DAY -> Optional.of(new ReferencePeriod(day, java.time.Period.ofDays(1)));
        };
    }

    private static ReferencePeriod months(LocalDate day, int months) {
        return ReferencePeriod.ofMonths(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, months);
    }
}
