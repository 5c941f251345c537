package gangju.server.indicators.warnings;

import gangju.indicator.status.Remark;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should look at: what, since when, why, and what to do.
 *
 * @param rule id of the rule that raised it
 * @param subject what it is about: {@code target:17}, {@code series:4}
 * @param plan id of the plan, where it is about one
 * @param item id of the target, where it is about one
 * @param indicator id of the indicator, where it is about one
 * @param since the first day on which it held
 * @param snooze till when it rests, by whom and why; null where it does not
 * @param resolution when it ended, by whom and how; null while it is open
 */
public record Warning(
        long id,
        String rule,
        String subject,
        @Nullable Long plan,
        @Nullable Long item,
        @Nullable Integer indicator,
        LocalDate since,
        LocalDate raisedOn,
        Remark what,
        Remark why,
        Remark todo,
        @Nullable String acknowledgedBy,
        @Nullable Snooze snooze,
        @Nullable Resolution resolution) {
    /** Put to rest until a day. */
    public record Snooze(
            LocalDate until, @Nullable String by, @Nullable String reason) {}

    /** @param by null where the cause went away by itself */
    public record Resolution(
            LocalDate on, @Nullable String by, @Nullable String reason) {}
}
