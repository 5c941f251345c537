package gangju.indicator.entry;

import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.model.PartialDate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was entered, for one series.
 *
 * @param period null where none could be read
 * @param value null where none could be read, or the status says that it is missing
 * @param hasBreak the figure itself says that it can't be compared with earlier ones
 */
public record Entry(
        @Nullable ReferencePeriod period,
        @Nullable BigDecimal value,
        Unit unit,
        ObservationStatus status,
        boolean hasBreak,
        @Nullable PartialDate published,
        @Nullable String publisher) {

    public static Entry of(Observation observation) {
        return new Entry(
                observation.period(),
                observation.value(),
                observation.unit(),
                observation.status(),
                observation.breakBefore() != null,
                observation.published(),
                observation.source().publisher());
    }
}
