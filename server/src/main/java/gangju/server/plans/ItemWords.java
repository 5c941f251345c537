package gangju.server.plans;

import gangju.model.OutlineNode;
import gangju.model.PartialDate;
import gangju.model.Project;
import gangju.model.Statement;
import gangju.model.Target;
import gangju.model.Task;
import gangju.server.pages.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an item of any kind says, in one line. */
public final class ItemWords {
    private final Messages words;
    private final TargetWords targets;

    public ItemWords(Messages words) {
        this.words = words;
        this.targets = TargetWords.of(words);
    }

    /** @param content an OutlineNode, Target, Statement, Task or Project */
    public String summary(Record content) {
        return switch (content) {
            case Target target -> target(target);
            case Task task -> task(task);
            case Project project -> project(project);
            case Statement statement -> statement(statement);
            case OutlineNode node -> node(node);
            default -> throw new IllegalArgumentException("no item: " + content.getClass());
        };
    }

    private String target(Target target) {
        var parts = new ArrayList<String>();
        parts.add(targets.sentence(target));
        if (target.strength() != null) {
            parts.add(targets.strength(target.strength()));
        }
        if (target.baseline() != null) {
            parts.add(words.get("review.summary.baseline", targets.baseline(target.baseline())));
        }
        return join(parts);
    }

    private String task(Task task) {
        var parts = new ArrayList<String>();
        parts.add(bodies(task, Task.Body.Role.LEAD, "review.summary.lead"));
        parts.add(bodies(task, Task.Body.Role.SUPPORT, "review.summary.support"));
        parts.removeIf(String::isEmpty);
        if (parts.isEmpty()) {
            parts.add(words.get("review.summary.no-body"));
        }
        parts.add(
                task.due() == null
                        ? words.get("review.summary.no-due")
                        : words.get("review.summary.due", date(task.due())));
        return join(parts);
    }

    private String bodies(Task task, Task.Body.Role role, String key) {
        var names = task.bodies().stream()
                .filter(body -> body.role() == role)
                .map(Task.Body::name)
                .collect(Collectors.joining(words.isEnglish() ? ", " : "、"));
        return names.isEmpty() ? "" : words.get(key, names);
    }

    private String project(Project project) {
        var parts = new ArrayList<String>();
        parts.add(words.get("plan-words.project." + code(project.kind())));
        project.capability()
                .forEach(capability ->
                        parts.add(capability.what() + " " + figure(capability.value(), capability.unit())));
        return join(parts);
    }

    private String statement(Statement statement) {
        var parts = new ArrayList<String>();
        parts.add(words.get("plan-words.statement." + code(statement.statementClass())));
        if (statement.value() != null) {
            parts.add(figure(statement.value(), statement.unit()));
        }
        if (statement.date() != null) {
            parts.add(date(statement.date()));
        }
        return join(parts);
    }

    private String node(OutlineNode node) {
        var level = words.get("review.summary.level", node.level());
        return node.role() == null ? level : join(List.of(level, words.get("plan-words.node." + code(node.role()))));
    }

    private static String figure(BigDecimal value, @Nullable String unit) {
        return value.toPlainString() + (unit == null ? "" : " " + unit);
    }

    private static String date(PartialDate date) {
        return date.toString();
    }

    private String join(List<String> parts) {
        return String.join(words.isEnglish() ? ", " : "，", parts);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
