package gangju.server.plans.draft;

import gangju.model.Baseline;
import gangju.model.OutlineNode;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.Project;
import gangju.model.Statement;
import gangju.model.Target;
import gangju.model.Task;
import gangju.server.pages.Messages;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an item with their names and values in the words of a page; empty values are "not stated". */
final class ItemFields {
    private static final int LONGEST = 400;

    private final Messages words;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private ItemFields(Messages words) {
        this.words = words;
    }

    /** @param item an OutlineNode, Target, Statement, Task or Project */
    static Map<String, String> of(Record item, Messages words) {
        var made = new ItemFields(words);
        switch (item) {
            case Target target -> made.target(target);
            case Task task -> made.task(task);
            case Project project -> made.project(project);
            case Statement statement -> made.statement(statement);
            case OutlineNode node -> made.node(node);
            default -> throw new IllegalArgumentException("no item: " + item.getClass());
        }
        return made.fields;
    }

    private void target(Target target) {
        put("indicator", target.indicator());
        put("type", target.type(), "type");
        put("operator", target.operator(), "operator-name");
        put("value", target.value());
        put("valueHigh", target.valueHigh());
        put("unit", target.unit());
        put("date", target.date());
        period(target.period());
        put("perYear", target.perYear());
        put("area", target.area());
        put("strength", target.strength(), "strength");
        put("striving", target.striving());
        baseline(target.baseline());
    }

    private void period(@Nullable Period period) {
        put("periodStart", period == null ? null : period.start());
        put("periodEnd", period == null ? null : period.end());
    }

    private void baseline(@Nullable Baseline baseline) {
        put("baselineValue", baseline == null ? null : baseline.value());
        put("baselineUnit", baseline == null ? null : baseline.unit());
        put("baselineDate", baseline == null ? null : baseline.date());
    }

    private void task(Task task) {
        put("title", task.title());
        put("lead", bodies(task, Task.Body.Role.LEAD));
        put("support", bodies(task, Task.Body.Role.SUPPORT));
        put("due", task.due());
        put("actions", task.actions().stream().map(Task.Action::text).collect(Collectors.joining(" ")));
    }

    private String bodies(Task task, Task.Body.Role role) {
        return task.bodies().stream()
                .filter(body -> body.role() == role)
                .map(Task.Body::name)
                .collect(Collectors.joining(words.isEnglish() ? ", " : "、"));
    }

    private void project(Project project) {
        put("name", project.name());
        put("kind", project.kind(), "project");
        put(
                "capability",
                project.capability().stream()
                        .map(one -> one.what() + " " + one.value().toPlainString()
                                + (one.unit() == null ? "" : " " + one.unit()))
                        .collect(Collectors.joining(words.isEnglish() ? "; " : "；")));
    }

    private void statement(Statement statement) {
        put("statementClass", statement.statementClass(), "statement");
        put("indicator", statement.indicator());
        put("value", statement.value());
        put("unit", statement.unit());
        put("date", statement.date());
    }

    private void node(OutlineNode node) {
        put("number", node.number());
        put("title", node.title());
        put("level", String.valueOf(node.level()));
        put("role", node.role(), "node");
        put("headingKind", words.get("review.heading." + node.kind().name().toLowerCase(Locale.ROOT)));
    }

    private void put(String field, @Nullable String value) {
        var shown = value == null || value.isEmpty() ? words.get("review.field.none") : value;
        fields.put(
                words.get("review.field." + field),
                shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown);
    }

    private void put(String field, @Nullable BigDecimal value) {
        put(field, value == null ? null : value.toPlainString());
    }

    private void put(String field, @Nullable PartialDate value) {
        put(field, value == null ? null : value.toString());
    }

    private void put(String field, boolean value) {
        put(field, words.get(value ? "review.field.yes" : "review.field.no"));
    }

    private void put(String field, @Nullable Enum<?> value, String area) {
        put(
                field,
                value == null
                        ? null
                        : words.get("plan-words." + area + "." + value.name().toLowerCase(Locale.ROOT)));
    }
}
