package gangju.server.indicators.warnings;

import gangju.indicator.remark.Remark;
import gangju.indicator.warning.RuleCode;
import gangju.indicator.warning.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should look at: what, since when, why, and what to do; words in
 * {@link gangju.indicator.warning.WarningWords}.
 *
 * @param key of the thing that is warned of
 * @param item id of the target
 * @param indicator id of the indicator that judges it; null where none does
 * @param period that it is about, as written; null where it is about the target as a whole
 * @param since the day from which it was so, as far as the figures tell
 * @param snooze till when it rests, by whom and why; null where it does not
 * @param resolution when it ended, by whom and how; null while it is open
 */
public record Warning(
        long id,
        String key,
        RuleCode rule,
        Severity severity,
        long plan,
        long item,
        @Nullable Integer indicator,
        @Nullable String period,
        LocalDate since,
        LocalDate raisedOn,
        List<String> arguments,
        @Nullable LocalDate acknowledgedOn,
        @Nullable String acknowledgedBy,
        @Nullable Snooze snooze,
        @Nullable Resolution resolution) {
    public Warning {
        arguments = List.copyOf(arguments);
    }

    /** Put to rest until a day. */
    public record Snooze(LocalDate until, @Nullable String by, String reason) {}

    /** @param by null where the cause went away by itself */
    public record Resolution(
            LocalDate on, @Nullable String by, @Nullable String reason) {}

    /** What is wrong. */
    public Remark what() {
        return new Remark(rule.code(), arguments);
    }

    /** By which rule and figures. */
    public Remark why() {
        return new Remark(rule.code() + ".why", arguments);
    }

    public Remark whatToDo() {
        return new Remark(rule.code() + ".do", arguments);
    }
}
