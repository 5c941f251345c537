package gangju.indicator.entry;

import gangju.indicator.ReferencePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a series that is kept already.
 *
 * @param value in the indicator's unit
 * @param published last day of its date of publication; null where unknown
 * @param hasBreak it can't be compared with earlier ones
 * @param isDoubtful it was flagged itself, so that others are not compared with it
 */
public record KnownFigure(
        ReferencePeriod period,
        BigDecimal value,
        @Nullable LocalDate published,
        @Nullable String publisher,
        boolean hasBreak,
        boolean isDoubtful) {}
