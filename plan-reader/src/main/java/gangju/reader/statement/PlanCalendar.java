package gangju.reader.statement;

import gangju.model.Metadata;
import gangju.model.PartialDate;
import gangju.model.Period;
import org.jspecify.annotations.Nullable;

/** The years a plan speaks from and for, which 今年, 期末 and what is past depend on. */
public record PlanCalendar(
        @Nullable Integer written, @Nullable Period period) {
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
