package gangju.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The level a target starts from.
 *
 * @param value null where the plan names only the year, as in “from 2008 levels”
 */
public record Baseline(
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable PartialDate date) {}
