package gangju.indicator.status;

import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.rule.Window;
import gangju.model.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which time a target is about. */
final class Times {
    private Times() {}

    /** Empty where neither target nor plan says by when. */
    static Optional<Window> window(Watch watch, Indicator indicator) {
        var date = date(watch);
        if (date == null) {
            return Optional.empty();
        }
        var start = start(watch);
        boolean sound = start != null && !start.isAfter(date.end());
        return Optional.of(new Window(sound ? start : null, date.end(), period(date, indicator.frequency())));
    }

    /** Whether the target itself has no date, so that the plan's end counts. */
    static boolean isAssumed(Watch watch) {
        return watch.terms().date() == null && watch.terms().period() == null;
    }

    private static @Nullable PartialDate date(Watch watch) {
        var terms = watch.terms();
        if (terms.date() != null) {
            return terms.date();
        }
        var period = terms.period() == null ? watch.planPeriod() : terms.period();
        return period == null ? null : period.end();
    }

    private static @Nullable LocalDate start(Watch watch) {
        var period = watch.terms().period() == null
                ? watch.planPeriod()
                : watch.terms().period();
        return period == null ? null : period.start().start();
    }

    /** A year where the date is one; else the indicator's period in which the date lies. */
    private static ReferencePeriod period(PartialDate date, Frequency frequency) {
        var month = date.month();
        if (month == null) {
            return ReferencePeriod.ofYear(date.year());
        }
        return switch (frequency) {
            case YEAR, SURVEY -> ReferencePeriod.ofYear(date.year());
            case HALF -> ReferencePeriod.ofMonths(date.year(), (month - 1) / 6 * 6 + 1, 6);
            case QUARTER -> ReferencePeriod.ofMonths(date.year(), (month - 1) / 3 * 3 + 1, 3);
            case MONTH -> ReferencePeriod.ofMonths(date.year(), month, 1);
            case DAY -> new ReferencePeriod(date.end(), java.time.Period.ofDays(1));
        };
    }
}
