package gangju.server.indicators.figures;

import gangju.indicator.ReferencePeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a period that counts now.
 *
 * @param value in the indicator's unit; null where there is none, or none in a unit that converts
 * @param observation id of the vintage that counts
 * @param source id of where it was published
 */
public record KeptFigure(
        ReferencePeriod period, @Nullable BigDecimal value, long observation, int source, Marks marks) {}
