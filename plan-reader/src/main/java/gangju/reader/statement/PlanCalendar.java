package gangju.reader.statement;

import gangju.model.Metadata;
import gangju.model.PartialDate;
import gangju.model.Period;
import org.jspecify.annotations.Nullable;

/** The years a plan speaks from and for, which 今年, 期末 and what is past depend on. */
public record PlanCalendar(
        @Nullable Integer written, @Nullable Period period) {
    private static final int FOUR_MORE = 4;

    public static PlanCalendar of(Metadata metadata) {
        var written = metadata.written() != null ? metadata.written() : metadata.published();
        return new PlanCalendar(written == null ? null : written.year(), metadata.period());
    }

    @Nullable
    PartialDate thisYear() {
        if (period != null && period.start().year() == period.end().year()) {
            return PartialDate.ofYear(period.end().year());
        }
        return written == null ? null : PartialDate.ofYear(written);
    }

    @Nullable
    PartialDate lastYear() {
        var now = thisYear();
        return now == null ? null : PartialDate.ofYear(now.year() - 1);
    }

    /** 今后五年: the plan's own where it is for so many, else this year and four more. */
    @Nullable
    Period nextFive() {
        if (period != null && period.end().year() - period.start().year() == FOUR_MORE) {
            return period;
        }
        return next(FOUR_MORE + 1);
    }

    /** So many years, this one the first; null where nobody knows which it is. */
    @Nullable
    Period next(int years) {
        var first = thisYear();
        return first == null ? null : Period.ofYears(first.year(), first.year() + years - 1);
    }

    public @Nullable PartialDate end() {
        return period == null ? null : period.end();
    }

    /** Whether the plan is for that year alone: as its period says, or its having been written in it. */
    public boolean isOfOneYear(int year) {
        if (period != null) {
            return period.start().year() == year && period.end().year() == year;
        }
        return written != null && written == year;
    }

    /** Whether a year lies before the plan; unknown plans have no past. */
    public boolean isPast(int year) {
        if (period != null) {
            return year < period.start().year();
        }
        return written != null && year < written;
    }
}
