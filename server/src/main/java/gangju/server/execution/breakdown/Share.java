package gangju.server.execution.breakdown;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is to reach of a target in a year.
 *
 * @param area such as a district; null where it is for all
 * @param value in the unit of measure of the target
 */
public record Share(long id, long item, int year, @Nullable String area, long unit, BigDecimal value) {}
