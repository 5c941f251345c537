package gangju.indicator.backtest;

import gangju.indicator.warning.RuleCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A warning that would have been raised.
 *
 * @param goneOn null where it still stood at the end
 */
record Alarm(
        String trial,
        RuleCode rule,
        LocalDate raisedOn,
        @Nullable LocalDate goneOn) {}
