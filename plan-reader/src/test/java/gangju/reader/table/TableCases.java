package gangju.reader.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import gangju.model.Baseline;
import gangju.model.Origin;
import gangju.model.Reading;
import gangju.model.Target;
import gangju.model.Task;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Readings of small plans, told in one line a row. */
final class TableCases {
    private TableCases() {}

    static Reading read(String source) {
        try {
            return new PlanReader().read(source.getBytes(UTF_8), "plan");
        } catch (ReadingException e) {
            throw new AssertionError(e);
        }
    }

    /** name | type operator value unit | date, period and whether a year | strength | baseline. */
    static List<String> targets(Reading reading) {
        return reading.targets().stream()
                .filter(target -> target.origin() == Origin.TABLE)
                .map(TableCases::told)
                .toList();
    }

    static String told(Target target) {
        var value = target.value() == null ? "" : " " + target.value().toPlainString();
        var high = target.valueHigh() == null ? "" : ".." + target.valueHigh().toPlainString();
        var period = target.period() == null
                ? ""
                : " [" + target.period().start() + ".." + target.period().end() + "]";
        return String.join(
                " | ",
                target.indicator(),
                (target.type() + " " + target.operator()).toLowerCase(Locale.ROOT) + value + high + unit(target.unit()),
                target.date() + period + (target.perYear() ? " a year" : ""),
                target.strength() == null ? "-" : target.strength().name().toLowerCase(Locale.ROOT),
                baseline(target.baseline()));
    }

    private static String baseline(@Nullable Baseline baseline) {
        return baseline == null
                ? "-"
                : Objects.requireNonNull(baseline.value()).toPlainString() + unit(baseline.unit()) + " "
                        + baseline.date();
    }

    private static String unit(@Nullable String unit) {
        return unit == null ? "" : " " + unit;
    }

    /** title | actions | L and S with bodies | due. */
    static List<String> tasks(Reading reading) {
        return reading.tasks().stream()
                .filter(task -> task.origin() == Origin.TABLE)
                .map(task -> String.join(
                        " | ",
                        task.title(),
                        task.actions().stream().map(Task.Action::text).collect(Collectors.joining("/")),
                        task.bodies().stream()
                                .map(body -> body.role().name().charAt(0) + ":" + body.name())
                                .collect(Collectors.joining(" ")),
                        String.valueOf(task.due())))
                .toList();
    }

    static String html(String title, String body) {
        return "<html><body><h1>" + title + "</h1><h2>一、发展目标</h2><p>努力做好各项工作。</p>" + body
                + "<h2>二、重点任务</h2><p>建设水厂。</p></body></html>";
    }
}
