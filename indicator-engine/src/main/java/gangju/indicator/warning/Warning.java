package gangju.indicator.warning;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.remark.Remark;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should look at.
 *
 * @param subject permanent id of the target
 * @param period that it is about; null where it is about the target as a whole
 * @param since the day from which it was so, as far as the figures tell
 * @param arguments what fills the gaps of its words
 */
public record Warning(
        RuleCode rule,
        Severity severity,
        String subject,
        @Nullable ReferencePeriod period,
        LocalDate since,
        List<String> arguments) {
    public Warning {
        arguments = List.copyOf(arguments);
    }

    /** The same for the same thing, always: {@code source-conflict:T12:2024}. */
    public String key() {
        var key = rule.code() + ":" + subject;
        return period == null ? key : key + ":" + period;
    }

    /** What is wrong; for {@link WarningWords}. */
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
