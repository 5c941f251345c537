package gangju.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The level a target starts from. */
public record Baseline(
        BigDecimal value, @Nullable String unit, @Nullable PartialDate date) {}
